package org.waraid.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that tell what happened to what a figure counts: sent, promised, held up, destroyed.
 */
final class Cues {
  /** How a cue stands to its actor. */
  enum Voice {
    /** Somebody did it: "sent". */
    ACTIVE,
    /** The infinitive, which tells a promise unless another cue rules it: "to send". */
    BASE,
    /** The getter is the subject: "received". */
    RECEIVED,
    /** No verb: "talks", "a pledge". */
    NOUN
  }

  record Cue(String status, Voice voice, int from, int next) {}

  private static final String ACTIVES =
      """
      sent: sent, sending, gave, given, giving, provided, providing, supplied, supplying, donated, donating, shipped, shipping, transferred, transferring, handed over, contributed, spent, spending, funnelled, funneled, dispatched, handed, sends, gives, provides, supplies, donates
      frozen: frozen, froze, freezing
      sold: sold, selling, sells
      delivered: delivered, delivering, arrived, disbursed, paid out, transferred to kyiv, delivers, turned over
      promised: promised, promises, promising, vowed, vows
      pledged: pledged, pledges, pledging, committed, committing, earmarked, set aside, announced, announcing, announces, unveiled, allocated, allocating, allocates, unveils
      approved: approved, approves, approving, passed, adopted, cleared, authorised, authorized, signed off, greenlit, green-lit
      agreed: agreed, signed
      proposed: proposed, proposes, proposing
      held up: held up, holding up, holds up, blocked, blocks, blocking, stalled, stalling, stuck, delayed, delaying, vetoed, vetoing, held back, holding back, withheld, withholding, suspended, struggling to pass, yet to vote, yet to pass, struggled to pass, struggles to pass, on hold, halted, paused, blockading, in limbo, mired, opposed, opposes, opposing, vetoes, stymied, bogged down, yet to be approved, awaiting, hostage
      requested: asked for, asking for, asks for, asked, requested, requesting, requests, appealed for, appealing for, called for, calling for, calls for, seeking, seeks, sought, wants, wanted, demanded, needs, needed, require, requires, required, urged, in need of
      destroyed: destroyed, destroying, shot down, shooting down, downed, downing, intercepted, intercepting, neutralised, neutralized, knocked out, struck down, brought down, destroys
      launched: fired, firing, launched, launching, launches, fires
      in talks: in talks, negotiating, in negotiations, considering, discussing, in discussions, weighing, mulling, exploring
      offered: offered, offering, offers
      ordered: ordered, ordering, contracted, bought, buying, purchased, purchasing
      produced: produced, producing, manufactured, manufacturing, made, makes, produces, manufactures, turned out
      planned: hoped, hopes, hoping, plans, planned, planning, intends, intended, aims, aimed, aiming
      outstanding: waits for, awaits, still awaiting
      lacking: short of, lacks, lacking
      killed: killed, killing, kills, died, dead, deaths
      wounded: wounded, injured, injuring, wounding
      displaced: displaced, displacing, fled, fleeing, uprooted
      captured: captured, capturing, seized, seizing
      lost: lost, losing, losses
      occupied: occupied, occupies, occupying, controls, controlled
      trained: trained, training, trains
      damaged: damaged, damaging, hit
      raised: raised, raising, increased, increasing
      cut: cut, cutting, reduced, slashed
      cost: costs, costing
      owed: owed, owes
      estimated: estimated, estimates, estimating
      """;

  private static final String BASES =
      """
      sent: send, give, provide, supply, donate, ship, transfer, contribute, hand over, spend
      delivered: deliver, disburse
      pledged: commit, allocate, pledge, earmark
      promised: promise
      requested: request, ask for, seek, need, ask, want
      destroyed: destroy, shoot down, intercept
      held up: block, veto, delay, withhold, hold up
      ordered: buy, purchase, order
      produced: produce, manufacture
      trained: train
      raised: raise, increase
      approved: approve
      launched: launch, fire
      occupied: occupy, control
      killed: kill
      cost: cost
      lost: lose
      estimated: estimate
      """;

  private static final String NOUNS =
      """
      in talks: talks, negotiations
      held up: opposition, delay, blockade, veto
      promised: promise
      pledged: pledge, commitment
      requested: request, appeal
      delivered: delivery, deliveries
      """;

  private static final Map<String, Cue> TABLE = table();
  private static final int LONGEST = 4;

  private Cues() {}

  static List<Cue> in(Tokens tokens) {
    List<Cue> cues = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Cue> cue = at(tokens, at);
      cue.ifPresent(cues::add);
      at = cue.map(Cue::next).orElse(at + 1);
    }
    cues.sort(Comparator.comparingInt(Cue::from));
    return cues;
  }

  private static Optional<Cue> at(Tokens tokens, int at) {
    if (tokens.isDashAt(at - 1) && tokens.at(at).glued()) {
      // "Kyiv-launched" and "state-owned" describe.
      return Optional.empty();
    }
    boolean noun = tokens.word(at - 1, "a") || tokens.word(at - 1, "the");
    if (tokens.word(at, "cost") && noun) {
      return Optional.empty();
    }
    if (tokens.word(at, "received") || tokens.word(at, "receive") || tokens.word(at, "got")) {
      return Optional.of(new Cue("delivered", Voice.RECEIVED, at, at + 1));
    }
    StringBuilder phrase = new StringBuilder();
    Optional<Cue> longest = Optional.empty();
    for (int i = at; i < at + LONGEST && tokens.at(i).isWord(); i++) {
      phrase.append(i == at ? "" : " ").append(tokens.at(i).text());
      Cue cue = TABLE.get(phrase.toString());
      if (cue != null) {
        longest = Optional.of(new Cue(cue.status(), cue.voice(), at, i + 1));
      }
    }
    return longest;
  }

  private static Map<String, Cue> table() {
    Map<String, Cue> table = new HashMap<>();
    add(table, NOUNS, Voice.NOUN);
    add(table, BASES, Voice.BASE);
    add(table, ACTIVES, Voice.ACTIVE);
    return Map.copyOf(table);
  }

  private static void add(Map<String, Cue> table, String lines, Voice voice) {
    lines
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              for (String phrase : line.substring(colon + 2).split(", ", -1)) {
                table.put(phrase, new Cue(line.substring(0, colon), voice, 0, 0));
              }
            });
  }
}
