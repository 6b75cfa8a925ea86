package dev.segmentation.rows;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text by which two entries are taken for one company; empty where an entry says too little. */
final class CompanyKeys {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern VAT = Pattern.compile("([A-Z]{2})([0-9A-Z]*[0-9][0-9A-Z]*)");
    private static final Pattern SWEDISH = Pattern.compile("([0-9]{10})01");
    /** With the "century" 16 that Swedish registers write before the numbers of companies. */
    private static final Pattern SWEDISH_IN_FULL = Pattern.compile("16([2-9][0-9]{9})");

    private static final Pattern NORWEGIAN = Pattern.compile("([0-9]{9})MVA");
    private static final Pattern BEFORE_HOST =
            Pattern.compile("^(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/@]*@)?(?:www\\.)?");
    private static final Pattern AFTER_HOST = Pattern.compile("[/?#:,; >].*$", Pattern.DOTALL);
    private static final int DIGITS = 6;

    private static final Set<String> MAILBOXES = Set.of(
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "hotmail.se",
            "hotmail.no",
            "hotmail.dk",
            "outlook.com",
            "outlook.de",
            "live.com",
            "live.se",
            "live.no",
            "live.dk",
            "live.fi",
            "msn.com",
            "yahoo.com",
            "yahoo.se",
            "icloud.com",
            "me.com",
            "telia.com",
            "bredband.net",
            "online.no",
            "mail.dk",
            "kolumbus.fi",
            "gmx.de",
            "gmx.net",
            "web.de",
            "t-online.de",
            "proton.me",
            "protonmail.com",
            "facebook.com",
            "linkedin.com");
    private static final Set<String> FORMS = Set.of(
            "ab",
            "publ",
            "aktiebolag",
            "aktiebolaget",
            "hb",
            "handelsbolag",
            "kb",
            "as",
            "asa",
            "ans",
            "da",
            "aps",
            "is",
            "ivs",
            "oy",
            "oyj",
            "abp",
            "ky",
            "tmi",
            "ehf",
            "hf",
            "gmbh",
            "mbh",
            "ag",
            "kg",
            "ohg",
            "ug",
            "ev",
            "co",
            "company",
            "corp",
            "corporation",
            "inc",
            "incorporated",
            "llc",
            "llp",
            "lp",
            "ltd",
            "limited",
            "plc",
            "bv",
            "nv",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "sro",
            "sp",
            "zoo",
            "ou",
            "uab",
            "sia");

    private CompanyKeys() {}

    /** An organisation or VAT number without its country. */
    static String number(String text) {
        String plain = plain(text);
        Matcher vat = VAT.matcher(plain);
        String digits = vat.matches() ? vat.group(2) : plain;
        Matcher norwegian = NORWEGIAN.matcher(digits);
        digits = norwegian.matches() ? norwegian.group(1) : digits;
        Matcher swedish = SWEDISH.matcher(digits);
        digits = country(text).equals("SE") && swedish.matches() ? swedish.group(1) : digits;
        Matcher inFull = SWEDISH_IN_FULL.matcher(digits);
        digits = !vat.matches() && inFull.matches() ? inFull.group(1) : digits;
        long count = digits.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean telling = count >= DIGITS && digits.chars().distinct().count() > 1;
        return telling ? digits : "";
    }

    /** The two letters before a VAT number, or nothing. */
    static String country(@Nullable String text) {
        Matcher vat = VAT.matcher(text == null ? "" : plain(text));
        return vat.matches() ? vat.group(1) : "";
    }

    private static String plain(String text) {
        return OTHER.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** The domain of a website or an e-mail address. */
    static String domain(String text) {
        String lower = Blanks.trim(text).toLowerCase(Locale.ROOT);
        String host =
                AFTER_HOST.matcher(BEFORE_HOST.matcher(lower).replaceFirst("")).replaceFirst("");
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean domain = bare.indexOf('.') > 0 && bare.chars().anyMatch(Character::isLetter);
        return domain && !MAILBOXES.contains(bare) ? bare : "";
    }

    /** A name without case, accents, punctuation and legal form. */
    static String name(String text) {
        String folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        folded = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                .replaceAll("");
        folded = folded.replace("ø", "o").replace("æ", "ae").replace("ð", "d").replace("þ", "th");
        folded = folded.replace("a/s", "as").replace(".", "").replace("'", "").replace("\u2019", "");
        List<String> words = new ArrayList<>(
                List.of(OTHER.matcher(folded).replaceAll(" ").strip().split(" ")));
        while (words.size() > 1 && FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        while (words.size() > 1 && FORMS.contains(words.get(0))) {
            words.remove(0);
        }
        String key = String.join(" ", words);
        return key.length() < 2 ? "" : key;
    }
}
