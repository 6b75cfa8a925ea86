package dev.segmentation.examples;

/** The program. */
public final class Main {
    private Main() {}

    /**
     * Runs the program.
     *
     * @param arguments none yet
     */
    public static void main(String[] arguments) {
        System.out.println("segmentation");
    }
}
