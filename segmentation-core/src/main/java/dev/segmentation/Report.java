package dev.segmentation;

import java.util.List;

/**
 * The evidence that a manager reads: a record of figures, whose component names are the names used in JSON, and findings
 * in words.
 */
public interface Report {
    /**
     * What is worth knowing, most useful first.
     *
     * @return sentences; perhaps none
     */
    List<Message> findings();
}
