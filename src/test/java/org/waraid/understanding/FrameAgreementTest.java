package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waraid.topic.Term;

class FrameAgreementTest {
  private final FrameReader reader = new FrameReader(new Lexicon(Terms.ALL, "en"));
  private final TopicProfile aid =
      ToyModel.profile(
          Set.of(Terms.UNITED_STATES, Terms.UKRAINE, Terms.AID), Set.of(), Set.of(2022), "4E+10");
  private final TopicProfile summit =
      ToyModel.profile(Set.of(Terms.BRUSSELS), Set.of("place"), Set.of());
  private final TopicProfile opponent = ToyModel.profile(Set.of(Terms.HUNGARY), Set.of(), Set.of());

  @Test
  void agrees_whenAllThatIsNamedBelongsToTheTopic() {
    FrameAgreement agreement = of("how much aid has America sent Ukraine", aid);

    assertThat(agreement.foreign()).isEmpty();
    assertThat(agreement.corrected()).isEmpty();
    assertThat(agreement.years()).isEmpty();
    assertThat(agreement.shared()).isEqualTo(3);
  }

  @Test
  void isForeign_whenAnotherCountryIsNamed() {
    assertThat(of("how much aid has Slovakia sent", aid).foreign()).containsExactly(Terms.SLOVAKIA);
  }

  @Test
  void belongs_whenItIsABodyOfTheTopicsCountry() {
    assertThat(of("did Congress send aid", aid).foreign()).isEmpty();
    assertThat(of("did the Duma send aid", aid).foreign()).containsExactly(Terms.DUMA);
  }

  @Test
  void isForeign_whenItIsAPersonOfTheTopicsCountry() {
    assertThat(of("how much aid did Blinken send", aid).foreign()).containsExactly(Terms.BLINKEN);
  }

  @Test
  void isForeign_whenAskedInAnotherUnit() {
    assertThat(of("how many euros of aid", aid).foreign()).containsExactly(Terms.EURO);
  }

  @Test
  void isNeitherForeignNorShared_whenAMeasureIsAnother() {
    FrameAgreement agreement = of("was there aid in Brussels", summit);

    assertThat(agreement.foreign()).isEmpty();
    assertThat(agreement.shared()).isEqualTo(1);
  }

  @Test
  void corrects_whenTheSourceNamesTheOnlyRightOne() {
    FrameAgreement agreement = of("was it in Vilnius", summit);

    assertThat(agreement.foreign()).isEmpty();
    assertThat(agreement.corrected()).containsExactly(Terms.VILNIUS);
  }

  @Test
  void isForeign_whenNothingIsOfferedAsAGuess() {
    assertThat(of("what happened in Vilnius", summit).foreign()).containsExactly(Terms.VILNIUS);
  }

  @Test
  void corrects_whenTheChoiceHoldsTheRightOne() {
    FrameAgreement agreement = of("who opposes it, Hungary or Slovakia", opponent);

    assertThat(agreement.foreign()).isEmpty();
    assertThat(agreement.corrected()).containsExactly(Terms.SLOVAKIA);
  }

  @Test
  void isForeign_whenTheChoiceHoldsNoRightOne() {
    assertThat(of("who opposes it, South Korea or Slovakia", opponent).foreign())
        .containsExactly(Terms.KOREA, Terms.SLOVAKIA);
  }

  @Test
  void tellsYearsOfWhichTheTopicSaysNothing() {
    assertThat(of("how much aid was sent in 2022", aid).years()).isEmpty();
    assertThat(of("how much aid was sent in 2019", aid).years()).containsExactly(2019);
  }

  @Test
  void tellsWhetherAFigureIsTheTopics() {
    assertThat(of("was it $40bn", aid).knownFigure()).isTrue();
    assertThat(of("was it $40bn", aid).otherFigure()).isFalse();
    assertThat(of("was it $99bn", aid).knownFigure()).isFalse();
    assertThat(of("was it $99bn", aid).otherFigure()).isTrue();
    assertThat(of("was it much", aid).otherFigure()).isFalse();
  }

  @Test
  void readsWhetherThePresentIsMeant() {
    assertThat(reader.read("how much now", Word.of("how much now")).asksForNow()).isTrue();
    assertThat(reader.read("how much", Word.of("how much")).asksForNow()).isFalse();
  }

  @Test
  void corrects_whenAnotherIsOfferedAsTheOne() {
    TopicProfile speech = saying(stated(Set.of(), Set.of(Terms.ZELENSKY), false, Moments.NONE));

    assertThat(of("was it Blinken who said so", speech).corrected()).containsExactly(Terms.BLINKEN);
    assertThat(of("It was Blinken, right?", speech).corrected()).containsExactly(Terms.BLINKEN);
    assertThat(of("did Blinken say so", speech).foreign()).containsExactly(Terms.BLINKEN);
    assertThat(of("was it Vilnius", speech).foreign()).containsExactly(Terms.VILNIUS);
  }

  @Test
  void isForeign_whenOthersMayHaveGivenToo() {
    TopicProfile sent =
        saying(stated(Set.of(), Set.of(Terms.HUNGARY), true, Moments.NONE), "4E+10");

    assertThat(of("is it Slovakia that sends aid", sent).foreign()).containsExactly(Terms.SLOVAKIA);
    assertThat(of("is it Slovakia that sent $40bn", sent).corrected())
        .containsExactly(Terms.SLOVAKIA);
  }

  @Test
  void settles_whenTheTopicsOwnIsEquatedWithAnother() {
    TopicProfile zelensky = saying(stated(Set.of(Terms.ZELENSKY), Set.of(), false, Moments.NONE));

    assertThat(of("is Blinken Zelensky", zelensky).settled()).isTrue();
    assertThat(of("is Blinken Zelensky", zelensky).corrected()).containsExactly(Terms.BLINKEN);
    assertThat(of("so Blinken is the Zelensky?", zelensky).settled()).isTrue();
    assertThat(of("is Blinken a friend of Zelensky", zelensky).settled()).isFalse();
    assertThat(of("is Blinken a friend of Zelensky", zelensky).foreign())
        .containsExactly(Terms.BLINKEN);
  }

  @Test
  void isMisdated_whenADateIsOfferedThatTheFactsContradict() {
    TopicProfile invasion = saying(stated(Set.of(), Set.of(), false, Moments.of("February 2022")));

    assertThat(of("was it in 2014", invasion).misdated()).isTrue();
    assertThat(of("was it in 2014", invasion).years()).isEmpty();
    assertThat(of("was it in March 2022", invasion).misdated()).isTrue();
    assertThat(of("was it in 2022", invasion).misdated()).isFalse();
    assertThat(of("was it in 2021 or 2022", invasion).misdated()).isFalse();
    assertThat(of("was it on the 28th", invasion).misdated()).isFalse();
    assertThat(of("was it in 2025", invasion).years()).containsExactly(2025);
    assertThat(of("how much was it in 2014", invasion).years()).containsExactly(2014);
    assertThat(of("was there aid in 2014", invasion).years()).containsExactly(2014);
  }

  private static Stated stated(Set<Term> named, Set<Term> actors, boolean counts, Moments moments) {
    return new Stated(
        named, named, actors, counts, Optional.of("invasion"), moments, Optional.of(2023));
  }

  private static TopicProfile saying(Stated stated, String... figures) {
    TopicProfile profile = ToyModel.profile(Set.of(Terms.ZELENSKY), Set.of(), Set.of(), figures);
    return profile.knowing(new TopicProfile.Known(profile.figures(), Set.of(), stated));
  }

  private FrameAgreement of(String message, TopicProfile profile) {
    return FrameAgreement.of(reader.read(message, Word.of(message)), profile);
  }
}
