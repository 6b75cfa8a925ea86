package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How needs differ among customers of one size: companies of one size do not have one need.
 *
 * <p>In each band of size: how many customers stand in each segment by needs, and for each need the two segments between which
 * it differs most. Over all of them: how much of the needs' variation size explains, and how much of what it leaves the
 * segments explain. Segments that were discovered in these very answers differ in them by construction; what is told here is
 * whether they still do where size is the same, and whether size would have done instead.
 *
 * @param bands one for each size, in its listed order
 * @param needs how much of each need's variation is explained, in the order of the needs
 * @param bySize the mean over the needs of what size explains, from 0 to 1
 * @param withinSize the mean over the needs of what the segments explain of the rest, from 0 to 1
 * @param findings the same in words
 */
public record SameSize(List<Band> bands, List<Explains> needs, double bySize, double withinSize, List<Message> findings)
        implements Report {
    /**
     * Copies the lists.
     *
     * @param bands one for each size, in its listed order
     * @param needs how much of each need's variation is explained, in the order of the needs
     * @param bySize the mean over the needs of what size explains, from 0 to 1
     * @param withinSize the mean over the needs of what the segments explain of the rest, from 0 to 1
     * @param findings the same in words
     * @throws NullPointerException if a list is null
     */
    public SameSize {
        bands = Checks.list(bands, "SameSize bands");
        needs = Checks.list(needs, "SameSize needs");
        findings = Checks.list(findings, "SameSize findings");
    }

    /**
     * Customers of one size.
     *
     * @param size the code of the band of size
     * @param customers how many of them stand in a segment by needs
     * @param shares their parts in each segment by its code, in the listed order; 0 where nobody is of this size
     * @param gaps the widest first; none where fewer than two segments have five of these customers each
     */
    public record Band(String size, int customers, Map<String, Double> shares, List<Gap> gaps) {
        /**
         * Copies the list.
         *
         * @param size the code of the band of size
         * @param customers how many of them stand in a segment by needs
         * @param shares their parts in each segment by its code, in the listed order; 0 where nobody is of this size
         * @param gaps the widest first; none where fewer than two segments have five of these customers each
         * @throws NullPointerException if a component is null
         */
        public Band {
            Checks.text(size, "SameSize size");
            shares = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(shares));
            gaps = Checks.list(gaps, "SameSize gaps");
        }
    }

    /**
     * A need among customers of one size, in the two segments between which it differs most.
     *
     * @param need its name
     * @param answer the answer whose share differs most, for a category; empty for a measure
     * @param highest the code of the segment where it is highest
     * @param high its mean there, in the measure's unit, or the share that gives the answer
     * @param lowest the code of the segment where it is lowest
     * @param low its mean there
     * @param gap the difference of the two
     * @param from the lower end of its 95 % interval (large samples; not corrected for the pair being the widest)
     * @param to the upper end
     * @param effect the difference in standard deviations of the need among all customers
     */
    public record Gap(
            String need,
            String answer,
            String highest,
            double high,
            String lowest,
            double low,
            double gap,
            double from,
            double to,
            double effect) {}

    /**
     * How much of a need's variation is explained: epsilon squared, which is 0 on average where there is nothing (T. L. Kelley,
     * Proc. Natl. Acad. Sci. 21, 1935); for a category over all its answers.
     *
     * @param need its name
     * @param bySize by size, from 0 to 1
     * @param bySegment by the segments, from 0 to 1
     * @param withinSize by the segments, of what size leaves
     */
    public record Explains(String need, double bySize, double bySegment, double withinSize) {}

    /**
     * Looks within sizes.
     *
     * @param needs by needs, declared or discovered
     * @param size the same customers by size, or by whatever else is to be held the same; who is unassigned there is left out
     * @return the gaps
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the customers differ in number
     */
    public static SameSize of(Segmentation needs, Segmentation size) {
        Checks.notNull(needs, "SameSize.of needs");
        Checks.notNull(size, "SameSize.of size");
        int customers = needs.portfolio().size();
        if (size.portfolio().size() != customers) {
            throw new IllegalArgumentException("SameSize.of must compare the same customers; got " + customers + " and "
                    + size.portfolio().size() + ".");
        }
        SizeCells cells = SizeCells.of(needs, size);
        List<List<NeedColumn>> columns = NeedColumn.of(needs);
        List<Explains> explained = columns.stream().map(cells::explains).toList();
        List<Band> bands = new ArrayList<>();
        List<Segment> sizes = size.segments().subList(0, size.segments().size() - 1);
        for (int band = 0; band < sizes.size(); band++) {
            bands.add(cells.band(band, sizes.get(band).code(), columns));
        }
        double bySize = mean(explained, Explains::bySize);
        double within = mean(explained, Explains::withinSize);
        return new SameSize(bands, explained, bySize, within, findings(bands, bySize, within));
    }

    private static double mean(List<Explains> explained, ToDoubleFunction<Explains> part) {
        double sum = 0;
        for (Explains one : explained) {
            sum += part.applyAsDouble(one);
        }
        return explained.isEmpty() ? 0 : sum / explained.size();
    }

    private static List<Message> findings(List<Band> bands, double bySize, double within) {
        List<Message> findings = new ArrayList<>();
        if (bands.stream().allMatch(band -> band.gaps.isEmpty())) {
            return List.of(Message.of("needs.size.none"));
        }
        String key = within > bySize ? "needs.size.segments" : "needs.size.size";
        findings.add(Message.of(key, new Share(bySize), new Share(within)));
        for (Band band : bands) {
            if (!band.gaps.isEmpty()) {
                Gap widest = band.gaps.get(0);
                boolean isShare = !widest.answer.isEmpty();
                findings.add(Message.of(
                        "needs.size.gap",
                        band.size,
                        isShare ? Message.of("needs.name.answer", widest.need, widest.answer) : widest.need,
                        SizeCells.shown(widest.high, isShare),
                        widest.highest,
                        SizeCells.shown(widest.low, isShare),
                        widest.lowest,
                        SizeCells.shown(widest.from, isShare),
                        SizeCells.shown(widest.to, isShare)));
            }
        }
        return findings;
    }
}
