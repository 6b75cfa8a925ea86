package dev.segmentation.examples;

/** Prints whether this process's problems are written to a terminal. */
final class TerminalMain {
    private TerminalMain() {}

    public static void main(String[] arguments) {
        System.out.println(Terminal.isThere());
    }
}
