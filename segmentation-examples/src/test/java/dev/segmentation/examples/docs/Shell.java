package dev.segmentation.examples.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Runs Java as JShell does, and checks what a document claims: the comment lines that follow a statement, or stand at
 * the end of its line after {@code //}, are the text of its value.
 */
final class Shell implements AutoCloseable {
    private final JShell shell = JShell.builder().executionEngine("local").build();

    Shell() {
        for (String part : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            shell.addToClasspath(part);
        }
    }

    /** A statement, what it gave, and what the document says that it gives (null where it says nothing). */
    record Step(
            String source,
            String value,
            @org.jspecify.annotations.Nullable String expected) {}

    /** Runs a script to its end; a statement that fails to compile or throws fails with its source. */
    List<Step> run(String script) {
        List<Step> steps = new ArrayList<>();
        String rest = script;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (next.source() == null || next.source().isBlank()) {
                break;
            }
            String after = Objects.requireNonNullElse(next.remaining(), "");
            String value = evaluate(next.source());
            Comments comments = Comments.leading(after);
            steps.add(new Step(next.source().strip(), value, comments.text()));
            rest = comments.rest();
        }
        return steps;
    }

    private String evaluate(String source) {
        String value = "";
        for (SnippetEvent event : shell.eval(source)) {
            if (event.exception() != null) {
                throw new AssertionError("threw " + event.exception() + " in: " + source, event.exception());
            }
            if (event.status() == Snippet.Status.REJECTED) {
                String why = shell.diagnostics(event.snippet())
                        .map(problem -> problem.getMessage(java.util.Locale.ROOT))
                        .collect(Collectors.joining("; "));
                throw new AssertionError("rejected (" + why + "): " + source);
            }
            value = event.value() == null ? value : event.value();
        }
        return value.startsWith("\"") && value.endsWith("\"") ? unquoted(value) : value;
    }

    /** A text value as the text itself. */
    private static String unquoted(String value) {
        return value.substring(1, value.length() - 1)
                .replace("\\\"", "\"")
                .replace("\\n", "\n")
                .replace("\\u00a0", "\u00a0")
                .replace("\\\\", "\\");
    }

    @Override
    public void close() {
        shell.close();
    }

    /** The comment that follows a statement. */
    private record Comments(
            @org.jspecify.annotations.Nullable String text, String rest) {
        static Comments leading(String after) {
            List<String> comments = new ArrayList<>();
            String rest = after;
            while (rest.stripLeading().startsWith("//") && (!comments.isEmpty() || !rest.startsWith("\n\n"))) {
                String line = rest.stripLeading();
                int end = line.indexOf('\n') < 0 ? line.length() : line.indexOf('\n');
                comments.add(line.substring(2, end).strip());
                rest = line.substring(Math.min(line.length(), end + 1));
                if (rest.startsWith("\n")) {
                    break;
                }
            }
            return new Comments(comments.isEmpty() ? null : String.join("\n", comments), rest);
        }
    }
}
