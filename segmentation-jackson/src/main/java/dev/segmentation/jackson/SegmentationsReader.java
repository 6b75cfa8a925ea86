package dev.segmentation.jackson;

import dev.segmentation.Segmenter;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.profile.BestCustomers;
import dev.segmentation.wallet.ShareOfWallet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code segmentations} of a definition by the codecs. For one thread and one document. */
final class SegmentationsReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Codecs codecs;
    private final @Nullable OrdersSection orders;

    SegmentationsReader(Codecs codecs, @Nullable OrdersSection orders) {
        this.codecs = codecs;
        this.orders = orders;
    }

    List<SegmentationEntry> read(Fields document) {
        List<SegmentationEntry> entries = new ArrayList<>();
        Fields all = document.object("segmentations");
        if (all == null) {
            return entries;
        }
        if (all.names().isEmpty()) {
            document.report(Codes.EMPTY, "segmentations", "segmentations must have at least one; got none.");
        }
        Map<String, String> methods = methods(all);
        for (String name : all.names()) {
            if (!NAME.matcher(name).matches()) {
                all.report(
                        Codes.NAME,
                        name,
                        "Segmentation names must be 1 to 64 letters A-Z, a-z, digits, _ or -, as files are named after"
                                + " them; got " + Names.quote(name) + ".");
            }
            Fields in = all.object(name);
            SegmentationEntry entry = in == null ? null : entry(name, in, methods);
            if (in != null && entry != null) {
                in.reading().add(name, entry.segmenter());
                entries.add(entry);
            }
        }
        return entries;
    }

    /** The methods by the names of all segmentations, those with a problem among them. */
    private static Map<String, String> methods(Fields all) {
        Map<String, String> methods = new LinkedHashMap<>();
        for (String name : all.names()) {
            Fields in = all.isObject(name) ? all.object(name) : null;
            String method = in == null || !in.isText("method") ? null : in.anyText("method");
            methods.put(name, method == null ? "" : method);
        }
        return methods;
    }

    private @Nullable SegmentationEntry entry(String name, Fields in, Map<String, String> methods) {
        String method = in.text("method");
        Measure sum = in.has("sum") ? in.measure("sum") : null;
        ModelCodec<?> codec = method == null ? null : codecs.of(method);
        if (codec == null) {
            if (method != null) {
                String must = "method must be one of " + codecs.kinds() + "; got " + Names.quote(method) + ".";
                in.report(Codes.UNKNOWN_METHOD, "method", must + Names.hint(method, codecs.kinds()));
            }
            return null;
        }
        Segmenter<?> segmenter = codec.segmenter(in.allowing("method", "sum"));
        MethodContext context = context(in, codec.kind(), methods);
        return segmenter == null ? null : new SegmentationEntry(name, in.pointer(), segmenter, sum, context);
    }

    /** What stands beside the sentence, by what is known of the method's kind. */
    private MethodContext context(Fields in, String kind, Map<String, String> methods) {
        String cards = null;
        NewcomersSection newcomers = null;
        DiamondsSection diamonds = null;
        LookAlikesSection lookAlikes = null;
        if (kind.equals(BestCustomers.KIND)) {
            cards = new ColumnFields(in, ColumnReference.File.CUSTOMERS).fileName("cards");
            newcomers = NewcomersReader.section(in, orders);
            diamonds = BestContextReader.diamonds(in, methods);
            lookAlikes = BestContextReader.lookAlikes(in);
        }
        List<Category> by = kind.equals(ShareOfWallet.KIND) && in.has("by") ? by(in) : List.of();
        return new MethodContext(
                cards, newcomers, diamonds, lookAlikes, by, new NeedsContextReader(in, methods).read(kind));
    }

    /** {@code "owner"}, or a list of categories, each once. */
    private static List<Category> by(Fields in) {
        if (!in.isList("by")) {
            Category one = in.category("by");
            return one == null ? List.of() : List.of(one);
        }
        List<Category> all = new ArrayList<>();
        for (Item item : in.items("by")) {
            Json.Text text = item.as(Json.Text.class, "a text");
            Category one = text == null
                    ? null
                    : in.reading().vocabulary().find(Category.class, text.value(), item.pointer(), "by");
            if (one != null && all.contains(one)) {
                in.problem("by", "by must name each category once; got " + Names.quote(one.name()) + " twice.");
            } else if (one != null) {
                all.add(one);
            }
        }
        return all;
    }
}
