package dev.segmentation.jackson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code names}: what people call discovered segments, by their codes, which stay. For one thread. */
final class SegmentNames {
    private static final Pattern RANKED = Pattern.compile("need-[1-9][0-9]{0,4}");
    private static final String ALL = "all";

    private final Fields in;

    SegmentNames(Fields in) {
        this.in = in;
    }

    Map<String, String> read() {
        Map<String, String> names = new LinkedHashMap<>();
        Fields given = in.object("names");
        if (given == null) {
            return names;
        }
        NeedsSettings.Range range = range();
        for (String code : given.names()) {
            String name = given.text(code);
            if (!isPossible(code, range)) {
                given.report(Codes.NAME, code, must(range) + "; got " + Names.quote(code) + ".");
            } else if (name != null && names.containsValue(name)) {
                given.problem(code, "names must differ; got " + Names.quote(name) + " twice.");
            } else if (name != null) {
                names.put(code, name);
            }
        }
        return names;
    }

    /** How many segments may be found; null where that is not known, or was a problem. */
    private NeedsSettings.@Nullable Range range() {
        String field = in.has("clusters") ? "clusters" : "classes";
        return in.has(field) ? NeedsSettings.range(in, field) : null;
    }

    /** Segments that a former model had may have codes of any rank. */
    private boolean isPossible(String code, NeedsSettings.@Nullable Range range) {
        if (code.equals(ALL)) {
            return range == null || range.from() == 1 || range.from() < range.to();
        }
        return RANKED.matcher(code).matches()
                && (range == null || in.has("former") || Integer.parseInt(code.substring(5)) <= range.to());
    }

    private String must(NeedsSettings.@Nullable Range range) {
        boolean isBounded = range != null && !in.has("former");
        return "names must be by the codes of segments, need-1 for the largest"
                + (isBounded && range != null ? " to need-" + range.to() : " and so on");
    }
}
