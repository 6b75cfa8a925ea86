package dev.segmentation.jackson;

import java.util.List;

/** A definition that cannot be read, with all that is wrong with it, as far as it could be found out: at most 100. */
public final class DefinitionException extends DocumentException {
    private static final long serialVersionUID = 1L;

    DefinitionException(List<Problem> problems) {
        super("Definition", problems);
    }
}
