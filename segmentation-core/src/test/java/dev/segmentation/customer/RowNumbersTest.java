package dev.segmentation.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.value.ValueBased;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Portfolios of a mapping without ids: rows are called by their numbers, and all else is as ever. */
class RowNumbersTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Category GROUP = Category.of("group");

    private record Account(String number, double sales, String group) {}

    private static final List<Account> ACCOUNTS =
            List.of(new Account("1", 80, "x"), new Account("2", 15, "y"), new Account("3", 5, "x"));
    private static final Mapping<Account> FIGURES =
            Mapping.of(Account.class).primitive(SALES, Account::sales).category(GROUP, Account::group);
    private static final Mapping<Account> NUMBERED = Mapping.of(Account.class, Account::number)
            .primitive(SALES, Account::sales)
            .category(GROUP, Account::group);

    @Property(seed = "1", tries = 200)
    void anIdIsFoundWhereItStands(@ForAll @IntRange(min = 1) int size, @ForAll @IntRange(min = 0) int row) {
        RowNumbers numbers = new RowNumbers(size);
        int there = row % size;
        assertThat(numbers.at(there)).isEqualTo(String.valueOf(there + 1L));
        assertThat(numbers.row(numbers.at(there))).isEqualTo(there);
        assertThat(numbers.row(String.valueOf(size + 1L))).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-1", "+1", "01", "1 ", "1.0", "x", "١", "3000000000", "99999999999", "4"})
    void nothingElseIsAnId(String text) {
        assertThat(new RowNumbers(3).row(text)).isEqualTo(-1);
        assertThat(FIGURES.portfolio(ACCOUNTS).row(text)).isEqualTo(-1);
    }

    @Test
    void rowsThatAreNotThereHaveNoId() {
        Portfolio portfolio = FIGURES.portfolio(ACCOUNTS);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> portfolio.id(3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> portfolio.id(-1));
        assertThat(FIGURES.portfolio(List.of()).row("1")).isEqualTo(-1);
    }

    @Test
    void thePortfolioIsThatOfTheSameIdsGiven() {
        Portfolio portfolio = FIGURES.portfolio(ACCOUNTS);
        Portfolio given = NUMBERED.portfolio(ACCOUNTS);
        assertThat(portfolio).isEqualTo(given).hasSameHashCodeAs(given).hasToString(given.toString());
        assertThat(given).isEqualTo(portfolio);
        assertThat(portfolio.customer(1)).isEqualTo(given.customer(1));
        assertThat(portfolio.customer(1).id()).isEqualTo("2");
        assertThat(portfolio.row("3")).isEqualTo(2);
        assertThat(portfolio).isNotEqualTo(FIGURES.portfolio(ACCOUNTS.subList(0, 2)));
    }

    @Test
    void aPartKeepsTheNumbersOfTheWhole() {
        Portfolio part = FIGURES.portfolio(ACCOUNTS).where(row -> row != 1);
        assertThat(part.id(1)).isEqualTo("3");
        assertThat(part.row("2")).isEqualTo(-1);
        assertThat(part.row("3")).isEqualTo(1);
    }

    @Test
    void oneEntityIsReadAsTheOnlyRowOfAPortfolio() {
        Account account = ACCOUNTS.get(2);
        assertThat(FIGURES.customer(account))
                .isEqualTo(FIGURES.portfolio(List.of(account)).customer(0));
        assertThat(FIGURES).hasToString(NUMBERED.toString());
    }

    @Test
    void stagesNamesAndParentsAreReadAllTheSame() {
        Portfolio portfolio = FIGURES.stage(account -> account.sales() > 10 ? Stage.CUSTOMER : Stage.LEAD)
                .name(Account::group)
                .parent(account -> account.number().equals("3") ? "1" : null)
                .portfolio(ACCOUNTS);
        assertThat(portfolio.count(Stage.LEAD)).isEqualTo(1);
        assertThat(portfolio.customer(0).name()).isEqualTo("x");
        assertThat(portfolio.rollUp(SALES).size()).isEqualTo(2);
        assertThat(portfolio.rollUp(SALES).measure(SALES).at(0)).isEqualTo(85);
    }

    @Test
    void segmentationsFindCustomersByTheirRowNumbers() {
        Segmentation result = ValueBased.by(SALES)
                .banding(Banding.cumulativeShare(0.80, 0.95))
                .segment(FIGURES.portfolio(ACCOUNTS));
        assertThat(result.segmentOf("1").code()).isEqualTo("A");
        assertThat(result.assignment("3").segment().code()).isEqualTo("C");
        assertThat(result.rankInCategory("3", GROUP, SALES))
                .hasValueSatisfying(rank -> assertThat(rank.place()).isEqualTo(2));
        assertThat(result.members("B").id(0)).isEqualTo("2");
        assertThat(result.cross(result).agreeing()).isEqualTo(3);
    }
}
