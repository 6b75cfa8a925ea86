package dev.segmentation.examples;

import org.slf4j.LoggerFactory;

/** Logs a line, so that a test can see that the log is open, and runs the program. */
final class MarkersMain {
    private MarkersMain() {}

    public static void main(String[] arguments) {
        LoggerFactory.getLogger("test").trace("open");
        Main.main(arguments);
    }
}
