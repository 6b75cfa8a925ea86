package dev.segmentation.jackson;

import dev.segmentation.Play;
import dev.segmentation.Provenance;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.matrix.CrmMatrixModel;
import dev.segmentation.matrix.LoyaltyIndex;
import dev.segmentation.matrix.MatrixAxes;
import dev.segmentation.matrix.MatrixGrid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model of {@code crm-matrix} as plain data, and back. Stateless. */
final class CrmMatrixParts {
    private CrmMatrixParts() {}

    static Map<String, Object> write(CrmMatrixModel model) {
        MatrixAxes axes = model.axes();
        Map<String, Object> parts = new LinkedHashMap<>();
        Map<String, Object> value = AttributeJson.parts(axes.sales());
        value.put("bands", BandsJson.parts(model.grid().value()));
        parts.put("value", value);
        Map<String, Object> loyalty = AttributeJson.parts(axes.loyalty().measure());
        LoyaltyIndex index = axes.loyalty().index();
        if (index != null) {
            loyalty.put(
                    "index",
                    index.ingredients().stream().map(CrmMatrixParts::ingredient).toList());
        }
        loyalty.put("bands", BandsJson.parts(model.grid().loyalty()));
        parts.put("loyalty", loyalty);
        MatrixAxes.Potential potential = axes.potential();
        if (potential != null) {
            parts.put("potential", potential(potential));
        }
        parts.put("leads", axes.leads());
        PlaysJson.write(parts, model.grid().plays());
        return parts;
    }

    private static Map<String, Object> ingredient(LoyaltyIndex.Ingredient ingredient) {
        Map<String, Object> parts = AttributeJson.parts(ingredient.measure());
        parts.put("from", ingredient.from());
        parts.put("to", ingredient.to());
        parts.put("weight", ingredient.weight());
        return parts;
    }

    private static Map<String, Object> potential(MatrixAxes.Potential potential) {
        Map<String, Object> parts = AttributeJson.parts(potential.measure());
        Bands own = potential.bands();
        if (own != null) {
            parts.put("bands", BandsJson.parts(own));
        }
        parts.put("raises", potential.raises());
        Category origin = potential.origin();
        if (origin != null) {
            parts.put("origin", origin.name());
        }
        return parts;
    }

    static @Nullable CrmMatrixModel read(Fields in, Provenance provenance) {
        in.allow("value", "loyalty", "potential", "leads", "plays");
        Fields value = in.object("value");
        Fields loyalty = in.object("loyalty");
        boolean leads = in.flag("leads");
        MatrixAxes.Potential potential = in.has("potential") ? potential(in) : null;
        Map<String, Play> plays = PlaysJson.read(in);
        if (value == null || loyalty == null) {
            return null;
        }
        value.allow("measure", "unit", "bands");
        loyalty.allow("measure", "unit", "index", "bands");
        Measure sales = AttributeJson.measure(value);
        Bands sizes = BandsJson.bands(value, "bands");
        MatrixAxes.Loyalty loyal = loyalty(loyalty);
        Bands columns = BandsJson.bands(loyalty, "bands");
        if (sales == null || sizes == null || loyal == null || columns == null) {
            return null;
        }
        return in.make("value", () -> {
            MatrixAxes axes = new MatrixAxes(sales, potential, loyal, leads);
            return CrmMatrixModel.of(axes, new MatrixGrid(sizes, columns, plays), provenance);
        });
    }

    private static MatrixAxes.@Nullable Loyalty loyalty(Fields in) {
        Measure measure = AttributeJson.measure(in);
        LoyaltyIndex index = null;
        for (Fields part : in.has("index") ? in.objects("index") : List.<Fields>of()) {
            part.allow("measure", "unit", "from", "to", "weight");
            Measure of = AttributeJson.measure(part);
            double from = part.number("from");
            double to = part.number("to");
            double weight = part.number("weight");
            if (of == null || measure == null || Double.isNaN(from + to + weight)) {
                return null;
            }
            LoyaltyIndex former = index;
            index = part.make(
                    "weight",
                    () -> former == null
                            ? LoyaltyIndex.of(of, from, to, weight).named(measure.name())
                            : former.and(of, from, to, weight));
            if (index == null) {
                return null;
            }
        }
        LoyaltyIndex whole = index;
        return measure == null ? null : in.make("index", () -> new MatrixAxes.Loyalty(measure, whole));
    }

    private static MatrixAxes.@Nullable Potential potential(Fields parent) {
        Fields in = parent.object("potential");
        if (in == null) {
            return null;
        }
        in.allow("measure", "unit", "bands", "raises", "origin");
        Measure measure = AttributeJson.measure(in);
        Bands bands = in.has("bands") ? BandsJson.bands(in, "bands") : null;
        boolean raises = in.flag("raises");
        String origin = in.has("origin") ? in.text("origin") : null;
        Category category = origin == null ? null : Category.of(origin);
        return measure == null
                ? null
                : in.make("raises", () -> new MatrixAxes.Potential(measure, bands, raises, category));
    }
}
