package dev.segmentation.matrix;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Share;
import java.util.ArrayList;
import java.util.List;

/** What a manager should know about a matrix, most useful first. */
final class MatrixFindings {
    /** From here on one measure says little that the other does not: half of the variation in rank is shared. */
    private static final double GO_TOGETHER = 0.7;

    private MatrixFindings() {}

    static List<Message> of(LoyaltyEvidence loyalty, CellFigures figures, boolean hours) {
        List<Message> findings = new ArrayList<>(ofLoyalty(loyalty));
        List<CrmMatrixReport.Cell> byMoney = figures.byMoney();
        if (CellFigures.hasMoney(byMoney.get(0))) {
            String byDefault = figures.order().get(0);
            String first = byMoney.get(0).segment();
            String key = first.equals(byDefault) ? "matrix.report.same-first" : "matrix.report.first";
            findings.add(Message.of(key, byDefault, first));
            findings.add(Message.of(hours ? "matrix.report.per-hour" : "matrix.report.no-hours"));
        }
        figures.cells().stream()
                .filter(cell -> cell.salesShare() > 0 && cell.unservedShare() > 0)
                .reduce((a, b) -> b.unservedShare() > a.unservedShare() ? b : a)
                .map(MatrixFindings::sideBySide)
                .ifPresent(findings::add);
        if (figures.unassigned() > 0) {
            findings.add(Message.of("matrix.report.unassigned", figures.unassigned()));
        }
        return findings;
    }

    private static Message sideBySide(CrmMatrixReport.Cell cell) {
        Share unserved = new Share(cell.unservedShare());
        return Message.of("matrix.report.unserved", cell.segment(), unserved, new Share(cell.salesShare()));
    }

    private static List<Message> ofLoyalty(LoyaltyEvidence evidence) {
        List<Message> findings = new ArrayList<>();
        CrmMatrixReport.Spread loyalty = evidence.loyalty();
        if (evidence.isNarrow()) {
            findings.add(Message.of(
                    "matrix.report.narrow",
                    new Quantity(tenth(loyalty.low()), ""),
                    new Quantity(tenth(loyalty.high()), loyalty.measure().unit())));
        } else if (evidence.isCrowded()) {
            LoyaltyEvidence.Column largest = evidence.largest();
            findings.add(Message.of("matrix.report.one-column", new Share(largest.share()), largest.label()));
        }
        if (Math.abs(evidence.correlation()) >= GO_TOGETHER) {
            Quantity rho = new Quantity(StrictMath.rint(evidence.correlation() * 100) / 100, "");
            findings.add(Message.of("matrix.report.correlated", rho));
        }
        return findings;
    }

    private static double tenth(double value) {
        return StrictMath.rint(value * 10) / 10;
    }
}
