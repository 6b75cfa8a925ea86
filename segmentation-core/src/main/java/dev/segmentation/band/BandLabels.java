package dev.segmentation.band;

import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Names for bands: those the user gives, and the default ones. */
final class BandLabels {
    private static final int LETTERS = 26;

    private BandLabels() {}

    static void check(String subject, List<String> labels, int bands) {
        List<String> checked = Checks.list(labels, subject + " labels");
        checked.forEach(label -> Checks.text(label, subject + " label"));
        Checks.distinct(checked, subject + " labels");
        if (checked.size() != bands) {
            throw new IllegalArgumentException(subject + " labels must be " + bands
                    + ", one more than there are cuts; got " + checked.size() + ": " + checked + ".");
        }
        for (String label : checked) {
            if (label.equals("unassigned") || label.equals("unknown") || label.equals("other")) {
                throw new IllegalArgumentException(subject + " labels must not be a reserved code (unassigned, unknown,"
                        + " other); got " + Checks.quote(label) + ".");
            }
        }
    }

    /** 1, 2, 3 ... from the lowest. */
    static List<String> numbers(int bands) {
        List<String> labels = new ArrayList<>();
        for (int band = 1; band <= bands; band++) {
            labels.add(Integer.toString(band));
        }
        return labels;
    }

    /** A for the highest, then B, C ... Z, AA, AB ... ZZ, AAA ...; lowest first in the list. */
    static List<String> letters(int bands) {
        List<String> labels = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            StringBuilder letters = new StringBuilder();
            for (int rest = band; rest >= 0; rest = rest / LETTERS - 1) {
                letters.insert(0, (char) ('A' + rest % LETTERS));
            }
            labels.add(letters.toString());
        }
        Collections.reverse(labels);
        return labels;
    }
}
