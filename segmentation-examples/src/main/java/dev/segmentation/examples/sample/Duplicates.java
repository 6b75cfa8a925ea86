package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Company.Account;
import dev.segmentation.examples.sample.Company.Dealing;
import dev.segmentation.examples.sample.Company.Firm;
import dev.segmentation.examples.sample.Company.Identity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Plants three suspected duplicates: companies that were entered more than once, under different ids and spellings.
 *
 * <p>One company stands there three times with the same organisation number, one twice with the same domain, one twice
 * with the same name in another writing. Each entry has orders of its own: together, the first company is among the ten
 * who buy most; its three entries are not.
 */
final class Duplicates {

    /** How many entries are added: two of the first company, one each of the others. */
    static final int COUNT = 4;

    private static final int ORIGINALS = 3;

    /** Originals are the largest of the regular customers after this number, beyond the corporate groups. */
    private static final int AFTER = 40;

    private Duplicates() {}

    /** The added entries, under the given ids. */
    static List<Company> of(List<Company> companies, List<String> ids) {
        List<Company> originals = companies.stream()
                .filter(company -> company.part() == Part.REGULAR
                        && company.account().role().number() > AFTER
                        && !company.firm().identity().orgNumber().isEmpty()
                        && !company.firm().identity().domain().isEmpty())
                .sorted(Comparator.comparingLong(Duplicates::sales).reversed().thenComparing(Company::id))
                .limit(ORIGINALS)
                .toList();
        Identity first = originals.get(0).firm().identity();
        Identity second = originals.get(1).firm().identity();
        Identity third = originals.get(2).firm().identity();
        return List.of(
                copy(originals.get(0), ids.get(0), new Identity(shout(first), first.orgNumber(), ""), 1.1),
                copy(originals.get(0), ids.get(1), new Identity(stem(first), first.orgNumber(), ""), 0.9),
                copy(originals.get(1), ids.get(2), new Identity(stem(second) + " Inköp", "", second.domain()), 0.8),
                copy(originals.get(2), ids.get(3), new Identity(shout(third), "", ""), 0.5));
    }

    private static long sales(Company company) {
        return company.account().dealing().sales();
    }

    /** Another entry of a company, with a part of its sales beside those of the original. */
    private static Company copy(Company original, String id, Identity identity, double part) {
        Firm firm = original.firm();
        Dealing dealing = original.account().dealing();
        long sales = StrictMath.round(part * dealing.sales());
        return new Company(
                id,
                new Firm(identity, firm.place(), firm.trade(), firm.employees()),
                new Account(
                        original.account().role(),
                        "",
                        new Dealing(sales, dealing.wallet(), dealing.growth(), dealing.span())),
                original.mind());
    }

    /** In capitals and with full stops: what a hurried person types. */
    private static String shout(Identity identity) {
        return identity.name().toUpperCase(Locale.ROOT) + ".";
    }

    private static String stem(Identity identity) {
        return identity.name().substring(0, identity.name().indexOf(' '));
    }
}
