package dev.segmentation.examples.out;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.rows.SuspectedDuplicates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run found out.
 *
 * @param portfolio the customers that were accepted
 * @param segmentations their segmentations, in the order of the definition
 * @param files how many rows each file had
 * @param notes sentences about the run itself
 * @param worklists what is to be done next, where the definition wants lists
 * @param plan what was planned, where the definition wants a plan
 * @param moves the board of customers to move, where the definition wants one
 * @param duplicates companies that look as if they were entered several times, where the definition wants them looked for
 */
public record Outcome(
        Portfolio portfolio,
        List<NamedSegmentation> segmentations,
        List<ReadCount> files,
        List<String> notes,
        Optional<NamedWorklists> worklists,
        Optional<NamedPlan> plan,
        Optional<NamedMoves> moves,
        Optional<SuspectedDuplicates> duplicates) {
    /**
     * What each attribute is worth; worked out anew each time.
     *
     * @return the attributes
     */
    public Attributes attributes() {
        return Attributes.of(portfolio, segmentations);
    }

    /**
     * What is said of the rows and of the run, before anything else.
     *
     * @param words in which language
     * @return rejected rows of each file that has some, suspected duplicates, then the notes
     */
    List<String> notes(Words words) {
        return Stream.concat(
                        files.stream()
                                .filter(file -> file.rejected() > 0)
                                .map(file -> words.of("note.rejected", file.file(), file.rejected(), file.read())),
                        Stream.concat(
                                duplicates.stream().map(found -> DuplicateFiles.line(found, words)), notes.stream()))
                .toList();
    }
}
