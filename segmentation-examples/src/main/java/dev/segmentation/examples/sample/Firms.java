package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Company.Firm;
import dev.segmentation.examples.sample.Company.Identity;
import dev.segmentation.examples.sample.Company.Role;
import java.util.List;

/**
 * Draws what a company is: its place, trade, number of employees and identity.
 *
 * <p>Planted here: the best customers' trait (metalworking or machinery, 55 to 110 employees), the sizes of the parts,
 * and that place goes with nothing else. Remembers the names given; for one thread.
 */
final class Firms {

    /** The best customers without the trait, and their employees: third, seventh and thirteenth by sales. */
    private static final List<Integer> BEST_EXCEPTIONS = List.of(2, 6, 12);

    private static final List<Integer> EXCEPTION_EMPLOYEES = List.of(1400, 14, 620);
    private static final double NO_ORG_NUMBER = 0.06;
    private static final double NO_DOMAIN = 0.10;

    private final CompanyNames names;

    Firms(CompanyNames names) {
        this.names = names;
    }

    /** The company in that role. */
    Firm firm(Role role, SampleRandom random) {
        Place place = Place.of(role.number(), random);
        Trade trade = trade(role, random);
        String name =
                Groups.isMember(role) ? names.inGroup(Groups.groupOf(role), place, trade) : names.alone(place, trade);
        String orgNumber = random.chance(NO_ORG_NUMBER) ? "" : OrgNumbers.of(place.country(), random);
        String domain = random.chance(NO_DOMAIN) ? "" : CompanyNames.domainOf(name);
        return new Firm(new Identity(name, orgNumber, domain), place, trade, employees(role, random));
    }

    private static Trade trade(Role role, SampleRandom random) {
        return switch (role.part()) {
            case BEST -> BEST_EXCEPTIONS.contains(role.number()) ? Trade.other(random) : Trade.best(random);
            case TARGET -> Trade.best(random);
            default -> Trade.any(random);
        };
    }

    private static int employees(Role role, SampleRandom random) {
        return switch (role.part()) {
            case BEST -> best(role.number(), random);
            case TARGET -> random.whole(55, 110);
            case GIANT, WHALE -> large(random, 6000);
            case COMFORT -> random.whole(3, 24);
            case GROW -> role.number() % 5 == 0 ? large(random, 2500) : random.whole(30, 240);
            case GROUP -> random.whole(70, 240);
            default -> usual(random);
        };
    }

    private static int best(int number, SampleRandom random) {
        int exception = BEST_EXCEPTIONS.indexOf(number);
        return exception < 0 ? random.whole(55, 110) : EXCEPTION_EMPLOYEES.get(exception);
    }

    private static int large(SampleRandom random, int most) {
        return (int) random.logBetween(250, most);
    }

    /** Lognormal around 24, between 2 and 249. */
    private static int usual(SampleRandom random) {
        double employees = random.logNormal(24, 1.2);
        while (employees < 2 || employees >= 250) {
            employees = random.logNormal(24, 1.2);
        }
        return (int) employees;
    }
}
