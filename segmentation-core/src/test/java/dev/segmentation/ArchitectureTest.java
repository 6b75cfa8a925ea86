package dev.segmentation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DESIGN 3: packages and who may use whom; DESIGN 5: nothing reads a default of its own")
class ArchitectureTest {
    private static final String ROOT = "dev.segmentation";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPaths("target/classes");

    private static final List<String> METHOD = List.of("", ".customer", ".band", ".internal");
    private static final List<String> READER = List.of("", ".customer", ".internal");

    /** Each package and what it may use beside itself. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry(".customer", List.of(".internal")),
            Map.entry(".rows", List.of(".customer", ".internal")),
            Map.entry(".history", List.of(".customer", ".internal")),
            Map.entry("", List.of(".customer", ".internal")),
            Map.entry(".band", List.of(".customer", ".internal")),
            Map.entry(".value", METHOD),
            Map.entry(".apriori", METHOD),
            Map.entry(".needs", METHOD),
            Map.entry(".matrix", METHOD),
            Map.entry(".wallet", METHOD),
            Map.entry(".profile", METHOD),
            Map.entry(".layer", READER),
            Map.entry(".migration", READER),
            Map.entry(".plan", READER),
            Map.entry(".audience", READER),
            Map.entry(".internal", List.of())));

    @Test
    void everyPackageIsOneOfTheDesigns() {
        Set<String> allowed = MAY_USE.keySet();
        assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
                .allMatch(name -> allowed.contains(name.substring(ROOT.length())));
    }

    @Test
    void aPackageUsesOnlyWhatTheDesignAllows() {
        MAY_USE.forEach((name, others) -> {
            String[] allowed = Stream.concat(
                            Stream.concat(Stream.of(name), others.stream()).map(other -> ROOT + other),
                            Stream.of("java..", "org.jspecify..", "org.slf4j"))
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(ROOT + name)
                    .should()
                    .onlyDependOnClassesThat(DescribedPredicate.describe(
                            "are in " + Arrays.toString(allowed), type -> isIn(type, allowed)))
                    .allowEmptyShould(true)
                    .check(MAIN);
        });
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void nothingReadsADefaultOfTheMachine() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("reads a default", ArchitectureTest::readsADefault))
                .check(MAIN);
    }

    @Test
    void arithmeticIsTheSameOnEveryJdk() {
        Set<String> differing = Set.of("exp", "log", "pow", "sin", "cos", "tan", "log10", "cbrt", "expm1", "log1p");
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "is a Math method that may differ between JDKs",
                        call -> call.getTargetOwner().isEquivalentTo(Math.class) && differing.contains(call.getName())))
                .check(MAIN);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
                .check(MAIN);
    }

    @Test
    void thereIsNoReflectionAndNoPrinting() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(MAIN);
        noClasses()
                .should()
                .accessFieldWhere(DescribedPredicate.describe(
                        "is System.out or System.err",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err").contains(access.getName())))
                .check(MAIN);
    }

    @Test
    void noMainFileIsLongerThan400Lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file).size())
                            .as("lines of %s", file)
                            .isLessThanOrEqualTo(400));
        }
    }

    private static boolean isIn(JavaClass type, String[] allowed) {
        String name = type.getBaseComponentType().getPackageName();
        return type.getBaseComponentType().isPrimitive()
                || Arrays.stream(allowed)
                        .anyMatch(one -> one.endsWith("..")
                                ? (name + ".").startsWith(one.substring(0, one.length() - 1))
                                : name.equals(one));
    }

    private static boolean readsADefault(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        List<String> arguments = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toList();
        return switch (call.getName()) {
            case "getDefault" -> owner.equals("java.util.Locale") || owner.equals("java.util.TimeZone");
            case "systemDefault", "systemDefaultZone", "systemUTC" -> true;
            case "defaultCharset", "currentTimeMillis", "nanoTime" -> true;
            case "now" -> owner.startsWith("java.time.");
            case "toLowerCase", "toUpperCase", "getBytes" -> owner.equals("java.lang.String") && arguments.isEmpty();
            case "format", "formatted", "printf" -> isWithoutLocale(call, arguments);
            case "commonPool" -> true;
            default -> false;
        };
    }

    private static boolean isWithoutLocale(JavaAccess<?> call, List<String> arguments) {
        return call.getTargetOwner().isEquivalentTo(String.class) && !arguments.contains("java.util.Locale");
    }
}
