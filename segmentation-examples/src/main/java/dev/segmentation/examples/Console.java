package dev.segmentation.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where the program prints.
 *
 * @param out results
 * @param err problems
 * @param showsBlocks whether block characters can be shown
 */
record Console(PrintStream out, PrintStream err, boolean showsBlocks) {
    /** The streams of the process, in the character set of its terminal. */
    static Console ofProcess() {
        Charset charset = charset();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
        return new Console(out, err, charset.newEncoder().canEncode('\u2588'));
    }

    /** What the JVM says of the terminal: JDK 17 and 19 name it differently, and LC_ALL=C means US-ASCII. */
    private static Charset charset() {
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String name = System.getProperty(property);
            if (name != null && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return StandardCharsets.UTF_8;
    }
}
