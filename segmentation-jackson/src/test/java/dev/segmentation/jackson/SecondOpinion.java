package dev.segmentation.jackson;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the published schema says of a document, by a validator that is not ours. */
final class SecondOpinion {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Schemas.resource("definition.schema.json"));

    /** Codes of problems with the text itself: a validator sees values. */
    private static final Set<String> OF_THE_TEXT = Set.of(
            "syntax",
            "trailing",
            "encoding",
            "bom",
            "too-large",
            "too-deep",
            "duplicate-field",
            "too-long",
            "number-length",
            "number-range",
            "not-a-number",
            "whole-number");

    /** The rules of docs/definition-rules.md on values: a code, and the messages that the rule gives. */
    private static final List<Rule> RULES = List.of(
            new Rule("unknown-attribute", ".*"),
            new Rule("unknown-segmentation", ".*"),
            new Rule("duplicate-name", ".*"),
            new Rule("conflict", "Derived measures must not be made of themselves.*"),
            new Rule("missing", "product must be there.*counts products.*"),
            new Rule("missing", "name must stand beside the column of names.*"),
            new Rule("missing", "(minutes|person|startedBy) must be there.*since.*"),
            new Rule("value", "Banding\\.\\w+ must rise strictly.*"),
            new Rule("value", "Banding\\.\\w+ labels must be \\d+.*"),
            new Rule("value", "ValueBased.lift must name one of the bands.*"),
            new Rule("value", "level must be at most \\d+, the number of columns.*"),
            new Rule("value", "ValueBased.potential must be in the unit.*"),
            new Rule("value", "(ValueIndex|LoyaltyIndex|SatisfactionIndex|APriori dimensions) must not repeat.*"),
            new Rule("value", "CrmMatrix\\.\\w+ (must|labels).*"),
            new Rule("value", "ShareOfWallet wallet must be in the unit.*"),
            new Rule("value", "WalletEstimate.\\w+ must be in the unit.*"),
            new Rule("value", "max must be above min.*"),
            new Rule("value", "to must differ from from.*"),
            new Rule("value", "DateGrammar.*"),
            new Rule("value", "(asOf|assessBy|learnedAsOf) must be a day.*"),
            new Rule("value", "of must name a segmentation by share-of-wallet.*"),
            new Rule("value", "learnedAsOf must be before.*"),
            new Rule("value", "newcomers must (be tested by|stand beside top).*"),
            new Rule("value", "\\w+ must be a period.*"),
            new Rule(
                    "value",
                    "(NeedsClusters|LatentClasses)\\.\\w+ must be (a number from 1, or rise|one number|at least 0).*"),
            new Rule("value", "DeclaredNeeds\\.on needs must.*"),
            new Rule("value", "(within|against) must name (another segmentation|a segmentation by needs-clusters).*"),
            new Rule("name", "names must be by the codes of segments.*"),
            new Rule("value", "names must differ.*"),
            new Rule("value", "traits must be (categories or measures|known besides what).*"),
            new Rule("value", "performance must be (in the unit of|another measure than) the need.*"),
            new Rule("value", "outcome must (stand beside performance|be another measure than those of performance).*"),
            new Rule("value", "Size\\.\\w+ must.*"),
            new Rule("value", "on must not ask for what defines the best.*"),
            new Rule("value", "BestCustomers\\.on must not (ask for|repeat).*"),
            new Rule("value", "wishes must be for what on names.*"),
            new Rule("value", "BestCustomers\\.cuts must fall.*"),
            new Rule("value", "cuts must be two numbers that rise; got falling.*"),
            new Rule("value", "(effort|minimum|maximum) must be in minutes or hours.*"),
            new Rule("value", "maximum must be at least the minimum.*"),
            new Rule("value", "move must be a share above 0 %.*"));

    private SecondOpinion() {}

    private record Rule(String code, String message) {
        boolean covers(Problem problem) {
            return code.equals(problem.code())
                    && Pattern.compile(message, Pattern.DOTALL)
                            .matcher(problem.message())
                            .matches();
        }
    }

    /** Why schema and reader do not agree; empty if they do. */
    static String disagreement(String json, List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> OF_THE_TEXT.contains(problem.code()))) {
            return "";
        }
        var found = SCHEMA.validate(json, InputFormat.JSON);
        if (problems.isEmpty()) {
            return found.isEmpty() ? "" : "read without a problem, but the schema says " + found;
        }
        if (!found.isEmpty()) {
            return "";
        }
        return problems.stream()
                .filter(problem -> RULES.stream().noneMatch(rule -> rule.covers(problem)))
                .findFirst()
                .map(problem -> "neither the schema nor a listed rule covers " + problem)
                .orElse("");
    }
}
