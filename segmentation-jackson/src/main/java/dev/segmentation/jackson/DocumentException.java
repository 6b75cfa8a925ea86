package dev.segmentation.jackson;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document that cannot be read, with all that is wrong with it.
 *
 * <p>The message lists every problem with its JSON pointer. No exception of a library is chained: its text may quote the
 * document.
 *
 * <pre>{@code
 * catch (DocumentException e) { e.problems().forEach(p -> show(p.pointer(), p.message())); }
 * }</pre>
 */
public sealed class DocumentException extends RuntimeException permits DefinitionException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    DocumentException(String what, List<Problem> problems) {
        super(message(what, problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(String what, List<Problem> problems) {
        String head = what + " must be read without a problem; got " + problems.size() + ":\n";
        return problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n", head, ""));
    }

    /**
     * What is wrong, in the order of the document as far as possible.
     *
     * @return from 1 to 100 problems; empty where this exception has been through Java serialization
     */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
