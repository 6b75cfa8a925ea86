/**
 * Dividing business customers into segments, explaining every assignment, and saying what to do about each.
 *
 * <p>Depends on slf4j-api and JSpecify alone.
 */
module dev.segmentation.core {
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.segmentation; // what a segmentation is: segmenters, models, assignments with reasons
    exports dev.segmentation.customer; // what is known about whom: customers, portfolios in columns, mappings
    exports dev.segmentation.rows; // how text rows become customers: grammars, sources, rejects
    exports dev.segmentation.band; // where the cuts are: bandings and the bands they learn
    exports dev.segmentation.value; // what customers are worth
    exports dev.segmentation.apriori; // which known traits divide them, and what a CRM system says already
    exports dev.segmentation.matrix; // how loyal, how valuable: twelve cells, each with a play
    exports dev.segmentation.wallet; // how much of their spend is ours, and are they satisfied
    exports dev.segmentation.needs; // what they want: declared, or discovered from answers
    exports dev.segmentation.history; // what happened as of when: purchases as measures
    exports dev.segmentation.profile; // who looks like the best customers, and what these have in common
    exports dev.segmentation.plan; // who does what next: activities, norms, work lists, where the minutes go
}
