package dev.segmentation.customer;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractCollection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Measure HEADS = Measure.of("employees", "heads");
    private static final Category INDUSTRY = Category.of("industry");
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");

    private record Account(String number, String name, Integer sales, int heads, String nace, List<String> goods) {}

    private static final Account FULL = new Account("1", "One", 900, 12, "steel", List.of("b", "a", "a"));
    private static final Account BARE = new Account("2", " ", null, 0, " ", null);

    private static final Mapping<Account> CRM = Mapping.of(Account.class, Account::number)
            .name(Account::name)
            .stage(account -> account.sales() == null ? Stage.PROSPECT : Stage.CUSTOMER)
            .parent(account -> account.number().equals("2") ? "1" : null)
            .measure(SALES, Account::sales)
            .primitive(HEADS, Account::heads)
            .category(INDUSTRY, Account::nace)
            .path(REGION, account -> account.sales() == null ? null : List.of("Europe", "Sweden"))
            .labels(PRODUCTS, Account::goods);

    @Test
    void oneEntityIsReadAsItIsInAPortfolio() {
        Portfolio portfolio = CRM.portfolio(List.of(FULL, BARE));
        Customer full = Customer.of("1")
                .named("One")
                .with(SALES, 900)
                .with(HEADS, 12)
                .with(INDUSTRY, "steel")
                .with(REGION, "Europe", "Sweden")
                .with(PRODUCTS, Set.of("a", "b"));
        Customer bare = Customer.of("2").at(Stage.PROSPECT).under("1").with(HEADS, 0);
        assertThat(CRM.customer(FULL)).isEqualTo(full).isEqualTo(portfolio.customer(0));
        assertThat(CRM.customer(BARE)).isEqualTo(bare).isEqualTo(portfolio.customer(1));
        assertThat(portfolio.attributes()).containsExactly(SALES, HEADS, INDUSTRY, REGION, PRODUCTS);
    }

    @Test
    void columnsExistAlsoWhereNobodyKnowsAnything() {
        Portfolio portfolio = CRM.portfolio(List.of(BARE));
        assertThat(portfolio.measure(SALES).known()).isZero();
        assertThat(portfolio.category(REGION).paths()).isEmpty();
        assertThat(CRM.portfolio(List.of()).attributes()).hasSize(5);
    }

    @Test
    void onlyWhatIsWantedIsRead() {
        List<String> read = new ArrayList<>();
        Mapping<Account> watched = Mapping.of(Account.class, Account::number)
                .measure(SALES, account -> {
                    read.add("sales");
                    return account.sales();
                })
                .primitive(HEADS, account -> {
                    read.add("heads");
                    return account.heads();
                });
        assertThat(watched.customer(FULL, List.of(SALES, INDUSTRY)))
                .isEqualTo(Customer.of("1").with(SALES, 900));
        assertThat(read).containsExactly("sales");
    }

    @Test
    void aMappingIsNeverChangedByAStep() {
        Mapping<Account> bare = Mapping.of(Account.class, Account::number);
        assertThat(bare.measure(SALES, Account::sales).attributes()).containsExactly(SALES);
        assertThat(bare.attributes()).isEmpty();
        assertThat(CRM)
                .hasToString("Mapping[Account -> [sales [EUR/yr], employees [heads], industry, region, products]]");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsRow() {
        Mapping<Account> wild = Mapping.of(Account.class, Account::number)
                .primitive(SALES, account -> account.heads() == 0 ? Double.POSITIVE_INFINITY : Double.NaN);
        assertRefused(
                () -> wild.portfolio(List.of(FULL, BARE)),
                "Measure \"sales\" must be finite, or NaN for unknown; got an infinity in row 1.");
        assertThat(wild.customer(FULL).knows(SALES)).isFalse();
        assertRefused(
                () -> CRM.portfolio(List.of(FULL, FULL)),
                "Portfolio ids must be unique; got the same id in rows 0 and 1. Merge or renumber them first.");
    }

    @Test
    void nullIsRefusedByName() {
        Mapping<Account> bare = Mapping.of(Account.class, Account::number);
        assertNull(() -> Mapping.of(null, Object::toString), "Mapping.of type must not be null.");
        assertNull(() -> Mapping.of(Account.class, null), "Mapping.of id must not be null.");
        assertNull(() -> bare.name(null), "Mapping.name function must not be null.");
        assertNull(() -> bare.stage(null), "Mapping.stage function must not be null.");
        assertNull(() -> bare.parent(null), "Mapping.parent function must not be null.");
        assertNull(() -> bare.measure(SALES, null), "Mapping.measure function must not be null.");
        assertNull(() -> bare.measure(null, Account::sales), "Mapping attribute must not be null.");
        assertNull(() -> bare.primitive(SALES, null), "Mapping.primitive function must not be null.");
        assertNull(() -> bare.category(INDUSTRY, null), "Mapping.category function must not be null.");
        assertNull(() -> bare.path(REGION, null), "Mapping.path function must not be null.");
        assertNull(() -> bare.labels(PRODUCTS, null), "Mapping.labels function must not be null.");
        assertNull(() -> bare.customer(null), "Mapping.customer entity must not be null.");
        assertNull(() -> bare.customer(FULL, null), "Mapping.customer wanted must not be null.");
        assertNull(() -> bare.portfolio(null), "Mapping.portfolio entities must not be null.");
        assertNull(
                () -> bare.portfolio(Arrays.asList(FULL, null)),
                "Mapping.portfolio entities must not hold null; got one at index 1.");
        assertNull(
                () -> bare.stage(account -> null).portfolio(List.of(FULL)),
                "Portfolio.withStages stage must not be null.");
    }

    @Test
    void aNameMayStandForOneAttributeOnly() {
        assertRefused(
                () -> CRM.measure(Measure.of("industry", "points"), Account::sales),
                "Mapping attributes must have names of their own; got \"industry\" twice.");
    }

    /** A queue that others fill and empty says another size than it has entities a moment later. */
    /** Entities are read some neighbours at a time: nobody sees where one stretch ends. */
    @Test
    void manyEntitiesAreReadInTheirOrderFromAnyKindOfCollection() {
        List<Account> accounts = IntStream.range(0, 1300)
                .mapToObj(i -> i % 7 == 3
                        ? new Account("n" + i, "N", null, i, null, null)
                        : new Account("n" + i, "N", 3 * i, i, "n" + i % 11, List.of("g" + i % 5)))
                .toList();
        Portfolio expected = CRM.portfolio(new LinkedHashSet<>(accounts));
        assertThat(expected.id(1299)).isEqualTo("n1299");
        assertThat(expected.measure(HEADS).at(1299)).isEqualTo(1299);
        assertThat(CRM.portfolio(accounts)).isEqualTo(expected);
        assertThat(CRM.portfolio(new ArrayList<>(accounts))).isEqualTo(expected);
        assertThat(CRM.portfolio(new ArrayDeque<>(accounts))).isEqualTo(expected);
        assertThat(CRM.portfolio(Collections.unmodifiableList(accounts))).isEqualTo(expected);
        assertThat(CRM.portfolio(new CopyOnWriteArrayList<>(accounts))).isEqualTo(expected);
        for (int size : new int[] {255, 256, 257, 512}) {
            assertThat(CRM.portfolio(new ArrayList<>(accounts.subList(0, size))))
                    .isEqualTo(CRM.portfolio(new LinkedHashSet<>(accounts.subList(0, size))));
        }
    }

    @Test
    void nullIsRefusedWithItsIndexAlsoFarDownALongList() {
        List<Account> accounts = new ArrayList<>(Collections.nCopies(1000, FULL));
        accounts.set(777, null);
        Mapping<Account> heads = Mapping.of(Account.class).primitive(HEADS, Account::heads);
        String message = "Mapping.portfolio entities must not hold null; got one at index 777.";
        assertNull(() -> heads.portfolio(accounts), message);
        assertNull(() -> heads.portfolio(Collections.unmodifiableList(accounts)), message);
        assertNull(() -> heads.portfolio(accounts.stream().toList()), message);
    }

    @Test
    void aCollectionWhoseSizeIsNotWhatItHoldsIsReadAsItIs() {
        for (int said : new int[] {0, 1, 299, 301, 700}) {
            Collection<Integer> restless = new AbstractCollection<>() {
                @Override
                public Iterator<Integer> iterator() {
                    return IntStream.range(0, 300).iterator();
                }

                @Override
                public int size() {
                    return said;
                }
            };
            Portfolio read = Mapping.of(Integer.class, String::valueOf)
                    .primitive(SALES, Integer::doubleValue)
                    .portfolio(restless);
            assertThat(read.size()).isEqualTo(300);
            assertThat(read.id(299)).isEqualTo("299");
            assertThat(read.measure(SALES).at(299)).isEqualTo(299);
        }
    }
}
