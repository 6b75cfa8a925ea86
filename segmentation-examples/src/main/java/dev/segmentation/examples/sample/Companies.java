package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Company.Account;
import dev.segmentation.examples.sample.Company.Firm;
import dev.segmentation.examples.sample.Company.Mind;
import dev.segmentation.examples.sample.Company.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes all companies of the sample: each part's number of them, the corporate groups and the suspected duplicates.
 *
 * <p>Ids are dealt in random order, so that neither an id nor a row's place tells the part.
 */
final class Companies {

    private static final int FIRST_ID = 1001;

    private final SampleRandom random;
    private final Firms firms;
    private final List<String> ids;
    private final Map<Integer, String> headIds = new TreeMap<>();

    private Companies(long seed) {
        this.random = SampleRandom.of(seed, "companies");
        this.firms = new Firms(new CompanyNames(SampleRandom.of(seed, "names")));
        this.ids = ids(SampleRandom.of(seed, "ids"));
    }

    /** All companies, in the order of their ids. */
    static List<Company> generate(long seed) {
        return new Companies(seed).make();
    }

    private List<Company> make() {
        List<Company> companies = new ArrayList<>();
        for (Part part : Part.values()) {
            for (int number = 0; number < part.count(); number++) {
                companies.add(company(new Role(part, number), ids.get(companies.size())));
            }
        }
        companies.addAll(Duplicates.of(companies, ids.subList(companies.size(), ids.size())));
        companies.sort(Comparator.comparing(Company::id));
        return List.copyOf(companies);
    }

    private Company company(Role role, String id) {
        SampleRandom own = random.fork();
        Firm firm = firms.firm(role, own);
        Mind mind = Minds.mind(role.part(), firm.trade(), own);
        Account account = new Account(role, parent(role, id), Dealings.dealing(role, firm, mind, own));
        return new Company(id, firm, account, mind);
    }

    /** The id of the head of the group, which comes before its members; empty for the head and for others. */
    private String parent(Role role, String id) {
        if (!Groups.isMember(role)) {
            return "";
        }
        String head = headIds.computeIfAbsent(Groups.groupOf(role), group -> id);
        return head.equals(id) ? "" : head;
    }

    private static List<String> ids(SampleRandom random) {
        int count = Duplicates.COUNT;
        for (Part part : Part.values()) {
            count += part.count();
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add("C-" + (FIRST_ID + i));
        }
        random.shuffle(ids);
        return ids;
    }
}
