package dev.segmentation.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * Runs Java as JShell does, and hands over what a document claims: the comment lines right below a statement are the text
 * of its value.
 */
final class Shell implements AutoCloseable {
    private final JShell shell = JShell.builder().executionEngine("local").build();

    Shell() {
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            shell.addToClasspath(part);
        }
    }

    /** A statement, what it gave, and what the document says that it gives (null where it says nothing). */
    record Step(String source, String value, @Nullable String expected) {}

    /** Runs a script line by line, as it is pasted; a statement that fails to compile or throws fails with its source. */
    List<Step> run(String script) {
        List<Step> steps = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        for (String line : script.lines().toList()) {
            if (pending.length() == 0 && line.startsWith("//")) {
                claim(steps, line.substring(2).strip());
            } else if (line.isBlank()) {
                steps.add(new Step("", "", null)); // what follows a blank line is prose, not a claim
            } else {
                pending.append(line).append('\n');
                statements(steps, pending);
            }
        }
        assertThat(pending.toString()).as("statements left incomplete").isBlank();
        return steps.stream().filter(step -> !step.source().isEmpty()).toList();
    }

    /** Runs the statements that are complete, and leaves the rest for the next line. */
    private void statements(List<Step> steps, StringBuilder pending) {
        while (pending.length() > 0) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(pending.toString());
            if (!next.completeness().isComplete()) {
                return;
            }
            String source = next.source();
            steps.add(new Step(source.strip(), evaluate(source), null));
            pending.setLength(0);
            String remaining = next.remaining();
            boolean commentAlone = remaining == null
                    || remaining.isBlank()
                    || remaining.strip().startsWith("//");
            pending.append(commentAlone ? "" : remaining);
        }
    }

    /** A comment line belongs to the statement right above it; several make several lines. */
    private static void claim(List<Step> steps, String words) {
        if (steps.isEmpty() || steps.get(steps.size() - 1).source().isEmpty()) {
            return;
        }
        Step last = steps.remove(steps.size() - 1);
        String expected = last.expected() == null ? words : last.expected() + "\n" + words;
        steps.add(new Step(last.source(), last.value(), expected));
    }

    private String evaluate(String source) {
        String value = "";
        for (SnippetEvent event : shell.eval(source)) {
            if (event.exception() != null) {
                throw new AssertionError("threw " + event.exception() + " in: " + source, event.exception());
            }
            if (event.status() == Snippet.Status.REJECTED) {
                String why = shell.diagnostics(event.snippet())
                        .map(problem -> problem.getMessage(Locale.ROOT))
                        .collect(Collectors.joining("; "));
                throw new AssertionError("rejected (" + why + "): " + source);
            }
            value = event.value() == null ? value : event.value();
        }
        return value.startsWith("\"") && value.endsWith("\"") ? unquoted(value) : value;
    }

    /** A text value as the text itself; documents write the no-break spaces of Swedish and Danish numbers as plain ones. */
    private static String unquoted(String value) {
        return value.substring(1, value.length() - 1)
                .replace("\\\"", "\"")
                .replace("\\n", "\n")
                .replace('\u00a0', ' ')
                .replace("\\\\", "\\");
    }

    @Override
    public void close() {
        shell.close();
    }
}
