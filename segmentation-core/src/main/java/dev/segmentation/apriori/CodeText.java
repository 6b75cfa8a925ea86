package dev.segmentation.apriori;

import dev.segmentation.Segment;
import dev.segmentation.customer.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** How values are written in a segment's code: no two values alike, and none like a reserved word (decision 0020). */
final class CodeText {
    /** The code of a set that is known to be empty. */
    static final String NONE = "none";

    private static final char ESCAPE = '\\';
    private static final char JOINT = '/';
    private static final String ESCAPED = "\\/+";
    private static final Set<String> RESERVED = Set.of(Segment.UNASSIGNED.code(), Segment.UNKNOWN, Segment.OTHER);

    private CodeText() {}

    /** One label: escaped, and with a backslash before it where it is a reserved word. */
    static String ofLabel(String label) {
        return RESERVED.contains(label) ? ESCAPE + label : escaped(label);
    }

    /** A path down to a level; one that may have several levels keeps them apart, whatever the labels are. */
    static String ofPath(List<String> path, int level) {
        if (level == 1) {
            return ofLabel(path.get(0));
        }
        String text = path.stream().map(CodeText::ofStep).collect(Collectors.joining(Category.STEP));
        return RESERVED.contains(text) ? ESCAPE + text : text;
    }

    /** A set: its labels sorted and joined. */
    static String ofSet(SortedSet<String> labels) {
        return labels.isEmpty()
                ? NONE
                : labels.stream()
                        .map(label -> label.equals(NONE) ? ESCAPE + NONE : ofLabel(label))
                        .collect(Collectors.joining("+"));
    }

    static String join(List<String> labels) {
        return String.join(String.valueOf(JOINT), labels);
    }

    /** The labels that {@link #join} has joined. */
    static List<String> split(String code) {
        List<String> labels = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < code.length(); at++) {
            if (code.charAt(at) == ESCAPE) {
                at++;
            } else if (code.charAt(at) == JOINT) {
                labels.add(code.substring(start, at));
                start = at + 1;
            }
        }
        labels.add(code.substring(start));
        return labels;
    }

    /** The order of code points; that of {@link String#compareTo} puts rare characters before some common ones. */
    static int byCodePoint(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int at = 0; at < length; at++) {
            char a = left.charAt(at);
            char b = right.charAt(at);
            if (a != b) {
                boolean beyond = Character.isSurrogate(a);
                return beyond == Character.isSurrogate(b) ? Character.compare(a, b) : beyond ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static String escaped(String label) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < label.length(); at++) {
            if (ESCAPED.indexOf(label.charAt(at)) >= 0) {
                text.append(ESCAPE);
            }
            text.append(label.charAt(at));
        }
        return text.toString();
    }

    /** Also escapes a {@code >} that stands alone, which would look like the step to the next level. */
    private static String ofStep(String label) {
        String text = escaped(label);
        StringBuilder step = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            boolean starts = at == 0 || text.charAt(at - 1) == ' ';
            boolean ends = at == text.length() - 1 || text.charAt(at + 1) == ' ';
            step.append(text.charAt(at) == '>' && starts && ends ? "\\>" : String.valueOf(text.charAt(at)));
        }
        return step.toString();
    }
}
