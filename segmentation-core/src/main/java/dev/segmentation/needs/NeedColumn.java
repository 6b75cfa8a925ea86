package dev.segmentation.needs;

import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Measure;
import java.util.ArrayList;
import java.util.List;

/** A need in numbers: the importance of a measure as it is, or 1 for who gives one answer to a category, 0 for another. */
final class NeedColumn {
    final String need;

    /** The answer that counts as 1; empty for a measure. */
    final String answer;

    /** By row; NaN where unknown. */
    final double[] values;

    private NeedColumn(String need, String answer, double[] values) {
        this.need = need;
        this.answer = answer;
        this.values = values;
    }

    /** What a model takes for needs; what validates evidence is none. */
    static List<Attribute> needs(SegmentModel model) {
        return model instanceof DeclaredNeedsModel declared ? List.copyOf(declared.needs()) : model.attributes();
    }

    /** The columns of each need: one for a measure, one for each answer given to a category; none for labels. */
    static List<List<NeedColumn>> of(Segmentation segmentation) {
        List<List<NeedColumn>> columns = new ArrayList<>();
        for (Attribute need : needs(segmentation.model())) {
            if (need instanceof Measure measure) {
                double[] values = segmentation.portfolio().measure(measure).toArray();
                columns.add(List.of(new NeedColumn(measure.name(), "", values)));
            } else if (need instanceof Category category) {
                columns.add(answers(segmentation.portfolio().category(category)));
            }
        }
        return columns;
    }

    /** One column for each answer that somebody gave, in the order of the category's paths. */
    static List<NeedColumn> answers(CategoryColumn column) {
        List<NeedColumn> answers = new ArrayList<>();
        for (int answer = 0; answer < column.paths().size(); answer++) {
            double[] values = new double[column.size()];
            boolean given = false;
            for (int row = 0; row < values.length; row++) {
                given |= column.code(row) == answer;
                values[row] = column.code(row) < 0 ? Double.NaN : column.code(row) == answer ? 1 : 0;
            }
            if (given) {
                String label = String.join(Category.STEP, column.paths().get(answer));
                answers.add(new NeedColumn(column.category().name(), label, values));
            }
        }
        return answers;
    }
}
