package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Company.Dealing;
import dev.segmentation.examples.sample.Company.Firm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes what our CRM knows of each company as a row of {@code customers.csv}: the truth, with gaps. */
final class CustomerRows {

    static final List<String> HEADER = Stream.of(
                    Stream.of("customer_id", "name", "org_number", "domain", "status", "parent"),
                    Stream.of(
                            "country", "region", "city", "industry", "sub_industry", "employees", "turnover", "owner"),
                    Stream.of("products_owned", "strategic", "crm_letter", "years_customer", "wallet", "potential"),
                    Stream.of("survey_date"),
                    Surveys.SATISFACTION.stream(),
                    Need.NAMES.stream().map(need -> "need_" + need),
                    Need.NAMES.stream().map(need -> "perf_" + need),
                    Outlook.COLUMNS.stream())
            .flatMap(columns -> columns)
            .toList();

    private static final int WALLET = HEADER.indexOf("wallet");
    private static final double TURNOVER_PER_HEAD = 2_000_000;

    /** What a customer could buy from us, of its wallet: the rest is not in our range. */
    private static final double IN_RANGE = 0.8;

    private final Map<String, TreeSet<String>> products = new TreeMap<>();
    private final Map<String, String> letters;
    private final SampleRandom random;
    private final Outlook outlook;

    CustomerRows(List<Order> orders, long seed) {
        for (Order order : orders) {
            products.computeIfAbsent(order.customer(), id -> new TreeSet<>()).add(order.product());
        }
        this.letters = OldLetters.of(orders, seed);
        this.random = SampleRandom.of(seed, "customers");
        this.outlook = new Outlook(orders, seed);
    }

    /** The row of one company; companies are asked for in order. */
    List<String> row(Company company) {
        SampleRandom own = random.fork();
        List<String> row = new ArrayList<>();
        row.addAll(identity(company));
        row.addAll(traits(company, own));
        row.addAll(standing(company, own));
        row.addAll(money(company, own));
        row.addAll(new Surveys(company, own).cells());
        row.addAll(outlook.cells(company, row.get(WALLET)));
        return row;
    }

    private static List<String> identity(Company company) {
        Company.Identity identity = company.firm().identity();
        return List.of(
                company.id(),
                identity.name(),
                identity.orgNumber(),
                identity.domain(),
                company.part().status(),
                company.account().parent());
    }

    private static List<String> traits(Company company, SampleRandom random) {
        Firm firm = company.firm();
        boolean noIndustry = gap(company, 0.03, random);
        boolean noCity = gap(company, 0.03, random);
        double turnover = firm.employees() * random.logNormal(TURNOVER_PER_HEAD, 0.4);
        return List.of(
                firm.place().country(),
                noCity && gap(company, 0.3, random) ? "" : firm.place().region(),
                noCity ? "" : firm.place().city(),
                noIndustry ? "" : firm.trade().industry(),
                noIndustry || gap(company, 0.06, random) ? "" : firm.trade().subIndustry(),
                gap(company, 0.04, random) ? "" : String.valueOf(firm.employees()),
                gap(company, 0.15, random) ? "" : String.valueOf(StrictMath.round(turnover / 1000) * 1000),
                company.part() == Part.LEAD && random.chance(0.5)
                        ? ""
                        : firm.place().owner());
    }

    private List<String> standing(Company company, SampleRandom random) {
        boolean isCustomer = company.part().status().equals("customer");
        return List.of(
                String.join("|", products.getOrDefault(company.id(), new TreeSet<>())),
                Knowledge.isStrategic(company.account().role()) ? "yes" : "",
                letters.getOrDefault(company.id(), ""),
                isCustomer ? String.valueOf(years(company, random)) : "");
    }

    /** Whole unbroken years as a customer at the end of 2025. */
    private static int years(Company company, SampleRandom random) {
        LocalDate first = company.account().dealing().span().first();
        if (first.isAfter(LocalDate.of(Orders.FIRST_YEAR, 1, 1))) {
            return Orders.LAST_YEAR - first.getYear();
        }
        return switch (company.part()) {
            case COMFORT -> random.whole(8, 28);
            case BEST, GROUP -> random.whole(5, 22);
            case GIANT -> random.whole(3, 9);
            default -> random.whole(3, 18);
        };
    }

    private static List<String> money(Company company, SampleRandom random) {
        Dealing dealing = company.account().dealing();
        boolean stale = Knowledge.isStale(company.account().role());
        boolean known = random.chance(Knowledge.ofWallet(company.part())) || stale;
        boolean guessed = random.chance(Knowledge.ofPotential(company.part()));
        double wallet = stale ? 0.6 * dealing.sales() : dealing.wallet();
        return List.of(
                known ? String.valueOf(estimate(wallet)) : "",
                known || guessed ? String.valueOf(estimate(IN_RANGE * wallet)) : "");
    }

    /** Rounded up to two figures, as people estimate: 123,456 is said to be 130,000. */
    static long estimate(double amount) {
        long unit = 1;
        while (amount / unit > 100) {
            unit *= 10;
        }
        return unit * (long) StrictMath.ceil(amount / unit);
    }

    private static boolean gap(Company company, double usual, SampleRandom random) {
        return random.chance(Knowledge.ofGap(company.part(), usual));
    }
}
