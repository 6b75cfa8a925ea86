package dev.segmentation.examples.out;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files from texts that anybody may have written: letters A-Z, digits and hyphens alone, so that no text reaches
 * another folder or means a device. Letters lose their accents; what is left of a text may be little, and two texts the
 * same: a later one gets a number. Names that differ in case alone count as the same, as they do on some disks.
 *
 * <p>Mutable; for one folder and one thread. The same texts in the same order give the same names.
 */
final class FileNames {
    private static final int LONGEST = 60;
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)");
    private static final Map<String, String> LETTERS = Map.of(
            "\u00f8", "o", "\u00d8", "O", "\u00e6", "ae", "\u00c6", "Ae", "\u00df", "ss", "\u0142", "l", "\u0141", "L",
            "\u0111", "d", "\u00f0", "d", "\u00fe", "th");

    private final Set<String> taken = new LinkedHashSet<>();

    /** No names of files yet, but some that texts must not get. */
    FileNames(List<String> reserved) {
        taken.addAll(reserved);
    }

    /** A name that no other text has got, without an ending. */
    String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(c -> plain.append(LETTERS.getOrDefault(c, c)));
        String bare = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String safe = OTHER.matcher(bare).replaceAll("-").replaceAll("^-|-$", "");
        safe = safe.length() > LONGEST ? safe.substring(0, LONGEST).replaceAll("-$", "") : safe;
        safe = safe.isEmpty() || DEVICE.matcher(safe).matches() ? "owner" + (safe.isEmpty() ? "" : "-" + safe) : safe;
        String name = safe;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = safe + "-" + number;
        }
        return name;
    }
}
