package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import java.util.List;

/** A segment for each path of a category: the shortest segmenter that a test can use beside the value-based one. */
record GroupsOf(Category category) implements Segmenter<GroupsOf.Model> {
    record Model(Category category, List<Segment> segments, Provenance provenance) implements SegmentModel {
        @Override
        public String kind() {
            return "groups-of";
        }

        @Override
        public List<Attribute> attributes() {
            return List.of(category);
        }

        @Override
        public Assignment assign(Customer customer) {
            Segment segment = ofPath(customer.category(category));
            return Assignment.of(
                    customer,
                    segments.contains(segment) ? segment : Segment.UNASSIGNED,
                    c -> Explanation.of(Message.text("by group")));
        }
    }

    @Override
    public String kind() {
        return "groups-of";
    }

    @Override
    public Model fit(Portfolio portfolio) {
        Fitting fitting = Fitting.of(kind(), portfolio);
        List<Segment> segments = fitting.category(category).paths().stream()
                .map(GroupsOf::ofPath)
                .toList();
        return new Model(category, segments, fitting.provenance(this, portfolio.size()));
    }

    private static Segment ofPath(List<String> path) {
        return path.isEmpty() ? Segment.UNASSIGNED : Segment.of(String.join("/", path));
    }
}
