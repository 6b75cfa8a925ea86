package dev.segmentation.jackson;

import dev.segmentation.apriori.Existing;
import dev.segmentation.customer.Measure;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads whom {@code best-customers} is to find beside fit: {@code diamonds} and {@code lookAlikes}. Stateless. */
final class BestContextReader {
    private static final int MOST = 1_000;

    private BestContextReader() {}

    /** What makes a diamond in the rough; null where none are looked for, or after a problem. */
    static @Nullable DiamondsSection diamonds(Fields settings, Map<String, String> methods) {
        Fields in = settings.has("diamonds") ? settings.object("diamonds") : null;
        if (in == null) {
            return null;
        }
        in.allow("needs", "headroom", "growth");
        String needs = in.has("needs") ? needs(in, methods) : null;
        Measure headroom = in.has("headroom") ? in.measure("headroom") : null;
        Measure growth = in.has("growth") ? in.measure("growth") : null;
        Measure by = headroom != null && settings.isText("by") ? settings.measure("by") : null;
        if (headroom != null && by != null && !headroom.unit().equals(by.unit())) {
            in.problem(
                    "headroom",
                    "headroom must be in the unit of by, " + Names.quote(by.unit()) + "; got "
                            + Names.quote(headroom.unit()) + ". Name what they could buy: sales are taken off.");
            return null;
        }
        return new DiamondsSection(needs, headroom, growth);
    }

    /** Another segmentation by needs, or by a category that says them. */
    private static @Nullable String needs(Fields in, Map<String, String> methods) {
        String name = new NeedsContextReader(in, methods).segmentation("needs", methods.keySet());
        String method = name == null ? null : methods.get(name);
        if (method == null || NeedsContextReader.METHODS.contains(method) || method.equals(Existing.KIND)) {
            return name;
        }
        in.problem(
                "needs",
                "needs must name a segmentation by one of "
                        + new TreeSet<>(NeedsContextReader.METHODS) + ", or " + Existing.KIND + "; got one by " + method
                        + ".");
        return null;
    }

    /** Whom to find look-alikes of; null where none are looked for, or after a problem. */
    static @Nullable LookAlikesSection lookAlikes(Fields settings) {
        Fields in = settings.has("lookAlikes") ? settings.object("lookAlikes") : null;
        if (in == null) {
            return null;
        }
        in.allow("count", "of");
        int count = in.has("count") ? in.whole("count", 1, MOST) : 5;
        List<String> ids = in.has("of") ? Lists.texts(in.items("of")) : List.of();
        if (ids != null && new TreeSet<>(ids).size() < ids.size()) {
            in.problem("of", "of must name each customer once; got one twice.");
        }
        return ids == null ? null : new LookAlikesSection(count, ids);
    }
}
