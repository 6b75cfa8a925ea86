package dev.segmentation.examples.sample;

import java.time.LocalDate;

/**
 * One company as the generator knows it: the whole truth, of which the files show a part.
 *
 * @param id the customer id, unique
 * @param firm what the company is
 * @param account its standing with us
 * @param mind what it wants and thinks
 */
record Company(String id, Firm firm, Account account, Mind mind) {

    Part part() {
        return account.role().part();
    }

    /** The part that a company plays, and its number within the part, from 0. */
    record Role(Part part, int number) {}

    /** What the company is. */
    record Firm(Identity identity, Place place, Trade trade, int employees) {}

    /** Name, organisation number and web domain; the last two may be empty. */
    record Identity(String name, String orgNumber, String domain) {}

    /** Its standing with us; {@code parent} is the id of the group's head, or empty. */
    record Account(Role role, String parent, Dealing dealing) {}

    /** Yearly sales at the level of 2025 and spend in our category (both SEK), yearly growth (0.05 = 5 %), time as a customer. */
    record Dealing(long sales, long wallet, double growth, Span span) {}

    /** The first and the last day on which the company may order. */
    record Span(LocalDate first, LocalDate last) {

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        /** The part of this span within another; empty spans end before they start. */
        Span within(Span other) {
            return new Span(
                    first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last);
        }

        long days() {
            return Math.max(0, last.toEpochDay() - first.toEpochDay() + 1);
        }
    }

    /** The needs group, and the level (1 to 10) around which the answers on satisfaction lie. */
    record Mind(Need need, double satisfaction) {

        boolean isSatisfied() {
            return satisfaction > 7;
        }
    }
}
