package dev.segmentation.examples.out;

/** Is told how far long work has come. For one thread. */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void start(String task, long most) {}

        @Override
        public void step() {}
    };

    /**
     * A task begins; the one before has ended.
     *
     * @param task what is done, in a word or two
     * @param most how many steps it will take, or -1 where that is not known
     */
    void start(String task, long most);

    /** One more row or customer is done. */
    void step();
}
