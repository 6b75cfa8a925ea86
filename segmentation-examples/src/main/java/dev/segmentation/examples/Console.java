package dev.segmentation.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where the program prints.
 *
 * @param out results
 * @param err problems
 * @param charset the terminal's character set
 * @param isTerminal whether problems are written to a terminal, where a bar can show how far long work has come
 */
record Console(PrintStream out, PrintStream err, Charset charset, boolean isTerminal) {
    /** The streams of the process, in the character set of its terminal. */
    static Console ofProcess() {
        Charset charset = terminal();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
        return new Console(out, err, charset, Terminal.isThere());
    }

    /** Whether the terminal can show bars made of blocks. */
    boolean canShowBlocks() {
        return charset.newEncoder().canEncode('\u2588');
    }

    /** How far long work has come; shown where there is a terminal. */
    Terminal progress() {
        return Terminal.of(err, isTerminal, canShowBlocks());
    }

    /** A writer for those who want one. */
    PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /** What the JVM says of the terminal: JDK 17 and 19 name it differently, and LC_ALL=C means US-ASCII. */
    private static Charset terminal() {
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String name = System.getProperty(property);
            if (name != null && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return StandardCharsets.UTF_8;
    }
}
