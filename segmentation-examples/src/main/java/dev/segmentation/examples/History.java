package dev.segmentation.examples;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.examples.out.ReadCount;
import dev.segmentation.examples.out.Words;
import dev.segmentation.jackson.Definition;
import dev.segmentation.jackson.DefinitionDraft;
import dev.segmentation.plan.ActivitiesAsOf;
import dev.segmentation.rows.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what happened with the customers: orders, activities, answers to a survey. For one run and one thread. */
final class History {
    private final Request request;
    private final Consumer<Rejection> rejects;
    private final Words words;
    private final List<ReadCount> files = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable OrdersStep orders;
    private @Nullable ActivitiesStep activities;
    private @Nullable SurveysStep surveys;

    History(Request request, Consumer<Rejection> rejects) {
        this.request = request;
        this.rejects = rejects;
        this.words = Words.in(request.locale());
    }

    /** The customers with what the definition makes of the files. */
    Portfolio addTo(Portfolio customers, DefinitionDraft draft, Preparation.Prepared prepared) {
        return surveys(activities(orders(customers, prepared), draft, prepared), draft, prepared);
    }

    private Portfolio orders(Portfolio portfolio, Preparation.Prepared prepared) {
        Definition definition = prepared.definition();
        if (definition.orders().isEmpty()) {
            note(request.hasOrders(), "note.orders-unread");
            return portfolio;
        }
        OrdersStep step =
                new OrdersStep(definition.orders().get(), prepared.orders().orElseThrow());
        Portfolio known = step.addTo(portfolio, request, rejects);
        orders = step;
        files.add(step.count());
        notes.addAll(step.notes(words));
        return known;
    }

    private Portfolio activities(Portfolio portfolio, DefinitionDraft draft, Preparation.Prepared prepared) {
        if (prepared.activities().isEmpty()) {
            note(request.hasActivities(), "note.activities-unread");
            return portfolio;
        }
        ActivitiesStep.Source source = new ActivitiesStep.Source(
                prepared.activities().get(), ActivitiesStep.day(request, draft).orElseThrow(), request);
        ActivitiesStep step =
                ActivitiesStep.read(prepared.definition().activities().orElseThrow(), source, portfolio, rejects);
        activities = step;
        files.add(step.count());
        notes.addAll(step.notes(words));
        return step.addTo(portfolio);
    }

    private Portfolio surveys(Portfolio portfolio, DefinitionDraft draft, Preparation.Prepared prepared) {
        if (prepared.surveys().isEmpty()) {
            note(request.hasSurveys(), "note.surveys-unread");
            return portfolio;
        }
        ActivitiesStep.Source source = new ActivitiesStep.Source(
                prepared.surveys().get(), SurveysStep.day(request, draft).orElseThrow(), request);
        SurveysStep step = SurveysStep.read(prepared.definition().surveys().orElseThrow(), source, portfolio, rejects);
        surveys = step;
        files.add(step.count());
        notes.addAll(step.notes(words));
        return step.addTo(portfolio, source.day());
    }

    private void note(boolean given, String key) {
        if (given) {
            notes.add(words.of(key));
        }
    }

    /** The activities as of the day that they are looked at from; null without any. */
    @Nullable
    ActivitiesAsOf activities() {
        return activities == null ? null : activities.activities();
    }

    /** The day that orders are looked at from; nothing without any. */
    Optional<LocalDate> today() {
        return Optional.ofNullable(orders).map(step -> step.day(request));
    }

    /** The customers as they were known on another day: their stages, and what the definition makes of the files. */
    Portfolio asOf(Portfolio customers, LocalDate day) {
        Portfolio then = orders == null ? customers : orders.asOf(customers, day);
        then = activities == null ? then : activities.addTo(then, day);
        return surveys == null ? then : surveys.addTo(then, day);
    }

    List<ReadCount> files() {
        return files;
    }

    List<String> notes() {
        return notes;
    }
}
