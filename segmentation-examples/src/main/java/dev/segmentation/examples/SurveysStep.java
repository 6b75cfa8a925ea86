package dev.segmentation.examples;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.examples.out.ReadCount;
import dev.segmentation.examples.out.Words;
import dev.segmentation.jackson.DefinitionDraft;
import dev.segmentation.jackson.OrdersSection;
import dev.segmentation.jackson.SurveysSection;
import dev.segmentation.rows.Rejection;
import dev.segmentation.rows.SurveyRows;
import dev.segmentation.wallet.SurveyResponses;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Reads the answers to a survey and adds them to the customers: one combined answer per item. */
final class SurveysStep {
    private final SurveysSection section;
    private final ActivitiesStep.Source source;
    private final SurveyRows read;

    private SurveysStep(SurveysSection section, ActivitiesStep.Source source, SurveyRows read) {
        this.section = section;
        this.source = source;
        this.read = read;
    }

    /** The day that answers are looked at from: the argument's, the section's own, or that of the orders. */
    static Optional<LocalDate> day(Request request, DefinitionDraft draft) {
        return Optional.ofNullable(request.asOf())
                .or(() -> draft.surveys().map(section -> section.counting().asOf()))
                .or(() -> draft.orders().map(OrdersSection::asOf));
    }

    /** Reads the file. */
    static SurveysStep read(
            SurveysSection section, ActivitiesStep.Source source, Portfolio portfolio, Consumer<Rejection> rejects) {
        return new SurveysStep(
                section,
                source,
                section.mapping()
                        .read(
                                source.rows(),
                                portfolio,
                                rejects,
                                source.request().limit()));
    }

    /** The customers with the answers that were known on a day. */
    Portfolio addTo(Portfolio portfolio, LocalDate day) {
        Period within = section.counting().within();
        SurveyResponses responses = SurveyResponses.of(responses(portfolio));
        responses = within == null ? responses.until(day) : responses.within(within, day);
        List<Measure> items =
                section.items().stream().map(SurveysSection.Question::measure).toList();
        return responses.atLeast(section.counting().atLeast()).on(portfolio, items);
    }

    private List<SurveyResponses.Response> responses(Portfolio portfolio) {
        int[] customers = read.customers();
        long[] days = read.epochDays();
        @Nullable String[] respondents = read.respondents();
        double[] weights = read.weights();
        Map<Measure, double[]> answers = new LinkedHashMap<>();
        read.items().forEach(item -> answers.put(item, read.answers(item)));
        List<SurveyResponses.Response> responses = new ArrayList<>();
        for (int i = 0; i < customers.length; i++) {
            Map<Measure, Double> given = new LinkedHashMap<>();
            int row = i;
            answers.forEach((item, column) -> {
                if (!Double.isNaN(column[row])) {
                    given.put(item, column[row]);
                }
            });
            responses.add(new SurveyResponses.Response(
                    portfolio.id(customers[i]), LocalDate.ofEpochDay(days[i]), respondents[i], weights[i], given));
        }
        return responses;
    }

    ReadCount count() {
        return new ReadCount(source.rows().name(), read.read(), read.accepted(), read.rejected());
    }

    List<String> notes(Words words) {
        long today = source.day().toEpochDay();
        long later = LongStream.of(read.epochDays()).filter(day -> day > today).count();
        if (later == 0) {
            return List.of();
        }
        return List.of(later == 1 ? words.of("note.answers-later-once") : words.of("note.answers-later", later));
    }
}
