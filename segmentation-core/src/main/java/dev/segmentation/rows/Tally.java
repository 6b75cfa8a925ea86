package dev.segmentation.rows;

import java.util.function.Consumer;

/** Counts the rows of one pass, hands on the rejected ones as they come, and stops where they are too many. */
final class Tally {
    private final String file;
    private final Consumer<? super Rejection> sink;
    private final RejectLimit limit;
    private final long most;
    private long read;
    private long rejected;

    /** A tally of a source whose number of rows is known, or {@link Long#MAX_VALUE}. */
    Tally(String file, Consumer<? super Rejection> sink, RejectLimit limit, long total) {
        this.file = file;
        this.sink = sink;
        this.limit = limit;
        this.most = limit.most(total);
    }

    void accept() {
        read++;
    }

    void reject(Rejection rejection) {
        read++;
        rejected++;
        sink.accept(rejection);
        if (rejected > most) {
            throw tooMany(rejection.place());
        }
    }

    /** Checks what can only be told at the end. */
    void end() {
        if (rejected > limit.most(read)) {
            throw tooMany(Place.of(file));
        }
        if (rejected == read) {
            throw ReadException.noAcceptedRow(file, read);
        }
    }

    private ReadException tooMany(Place place) {
        return ReadException.tooManyRejects(
                Place.of(place.file(), place.row(), place.line()), rejected, read, limit.toString());
    }

    long read() {
        return read;
    }

    long rejected() {
        return rejected;
    }
}
