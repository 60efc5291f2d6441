package org.waraid;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Holds the packages to the arrows between them. */
@AnalyzeClasses(packages = "org.waraid", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CHANNEL = "channel";
  private static final String ANSWER = "answer";
  private static final String UNDERSTANDING = "understanding";
  private static final String TOPIC = "topic";
  private static final String FACT = "fact";
  private static final String WIRING = "wiring";
  private static final String SERVER = "server";
  private static final String STORE = "store";
  private static final String EDITOR = "editor";
  private static final String EXCHANGE = "exchange";

  @ArchTest
  static final ArchRule arrowsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer(WIRING)
          .definedBy("org.waraid", "org.waraid.cli..")
          .layer(SERVER)
          .definedBy("org.waraid.server..")
          .layer(STORE)
          .definedBy("org.waraid.store..")
          .layer(EDITOR)
          .definedBy("org.waraid.editor..")
          .layer(CHANNEL)
          .definedBy("org.waraid.channel..")
          .layer(ANSWER)
          .definedBy("org.waraid.answer..")
          .layer(UNDERSTANDING)
          .definedBy("org.waraid.understanding..")
          .layer(TOPIC)
          .definedBy("org.waraid.topic..")
          .layer(FACT)
          .definedBy("org.waraid.fact..")
          .layer("source")
          .definedBy("org.waraid.source..")
          .layer(EXCHANGE)
          .definedBy("org.waraid.exchange..")
          .layer("config")
          .definedBy("org.waraid.config..")
          .whereLayer(WIRING)
          .mayNotBeAccessedByAnyLayer()
          .whereLayer(SERVER)
          .mayOnlyBeAccessedByLayers(WIRING)
          .whereLayer(STORE)
          .mayOnlyBeAccessedByLayers(WIRING)
          .whereLayer(EDITOR)
          .mayOnlyBeAccessedByLayers(WIRING)
          .whereLayer(CHANNEL)
          .mayOnlyBeAccessedByLayers(SERVER, STORE, EDITOR, WIRING)
          .whereLayer(ANSWER)
          .mayOnlyBeAccessedByLayers(CHANNEL, STORE, SERVER, EDITOR, WIRING)
          .whereLayer(UNDERSTANDING)
          .mayOnlyBeAccessedByLayers(ANSWER, EDITOR, WIRING)
          .whereLayer(EXCHANGE)
          .mayOnlyBeAccessedByLayers(WIRING)
          .whereLayer(TOPIC)
          .mayOnlyBeAccessedByLayers(EXCHANGE, UNDERSTANDING, ANSWER, EDITOR, WIRING)
          .whereLayer(FACT)
          .mayOnlyBeAccessedByLayers(EXCHANGE, TOPIC, UNDERSTANDING, ANSWER, EDITOR, WIRING)
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers(EXCHANGE, FACT, TOPIC, UNDERSTANDING, ANSWER, EDITOR, WIRING)
          .whereLayer("config")
          .mayOnlyBeAccessedByLayers(WIRING);

  @ArchTest static final ArchRule articlesKnowNobody = knowsOnly("org.waraid.source..");

  @ArchTest static final ArchRule settingsKnowNobody = knowsOnly("org.waraid.config..");

  @ArchTest
  static final ArchRule channelsKnowOnlyReplies =
      knowsOnly("org.waraid.channel..", "org.waraid.answer..");

  @ArchTest
  static final ArchRule theStoreKnowsNoPlatform =
      noClasses()
          .that()
          .resideInAPackage("org.waraid.store..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.waraid..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.waraid.store", "org.waraid.channel", "org.waraid.answer"))))
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule noPackagesGoRoundInCircles =
      slices().matching("org.waraid.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule platformsDoNotKnowEachOther =
      slices()
          .matching("org.waraid.channel.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage("org.waraid.channel.."),
              resideInAnyPackage("org.waraid.channel.chart..", "org.waraid.channel.talk.."));

  @ArchTest
  static final ArchRule noPackageIsADrawerForAnything =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..");

  @ArchTest
  static final ArchRule nothingSharedChanges = fields().that().areStatic().should().beFinal();

  @ArchTest
  static void everyPackageSaysWhatLivesInIt(JavaClasses classes) {
    Set<String> packages = new TreeSet<>();
    Set<String> explained = new TreeSet<>();
    for (JavaClass each : classes) {
      packages.add(each.getPackageName());
      if (each.getSimpleName().equals("package-info") && each.isAnnotatedWith(NullMarked.class)) {
        explained.add(each.getPackageName());
      }
    }
    assertThat(explained).isEqualTo(packages);
  }

  /** A rule that the first package depends on these alone, out of all of this program. */
  private static ArchRule knowsOnly(String... packages) {
    DescribedPredicate<JavaClass> others =
        resideInAPackage("org.waraid..")
            .and(not(resideInAnyPackage(packages)))
            .as("other packages than " + Set.of(packages).stream().sorted().collect(joined()));
    return noClasses()
        .that()
        .resideInAPackage(packages[0])
        .should()
        .dependOnClassesThat(others)
        .allowEmptyShould(false);
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(" and ");
  }
}
