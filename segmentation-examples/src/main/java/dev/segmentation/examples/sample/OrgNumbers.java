package dev.segmentation.examples.sample;

/**
 * Made-up organisation numbers in the writing of each country, <em>always with a wrong check digit</em>, so that none
 * can belong to a company.
 *
 * <p>The right digit follows Luhn in Sweden, and weights modulo 11 in Denmark, Norway and Finland; the sample writes the
 * one after it.
 */
final class OrgNumbers {

    private static final int[] DENMARK = {2, 7, 6, 5, 4, 3, 2};
    private static final int[] NORWAY = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] FINLAND = {7, 9, 10, 5, 8, 4, 2};

    private OrgNumbers() {}

    /** A number as companies of that country write it, but for the check digit. */
    static String of(String country, SampleRandom random) {
        return switch (country) {
            case "Sweden" -> sweden(random);
            case "Denmark" -> closed(digits("3", 6, random), DENMARK);
            case "Norway" -> closed(digits("9", 7, random), NORWAY);
            default -> finland(random);
        };
    }

    private static String sweden(SampleRandom random) {
        String digits = digits("559", 6, random);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int doubled = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        String number = digits + wrong((10 - sum % 10) % 10);
        return number.substring(0, 6) + "-" + number.substring(6);
    }

    private static String finland(SampleRandom random) {
        String number = closed(digits("3", 6, random), FINLAND);
        return number.substring(0, 7) + "-" + number.substring(7);
    }

    private static String closed(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return digits + wrong((11 - sum % 11) % 11);
    }

    private static String digits(String start, int more, SampleRandom random) {
        StringBuilder digits = new StringBuilder(start);
        for (int i = 0; i < more; i++) {
            digits.append(random.whole(0, 9));
        }
        return digits.toString();
    }

    /** Any digit but the right one; 10 means that no digit is right. */
    private static int wrong(int right) {
        return (right + 1) % 10;
    }
}
