package dev.procession.timeline.check;

import dev.procession.text.Language;
import dev.procession.timeline.check.OrderClaim.Extent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one expression that asks about all orders of a program, such as {@code always(printed("a")) &&
 * deadlocks() == 0}. What stands in the brackets of {@code always}, {@code sometimes} and {@code never} is asked of the
 * run of each order. The first of these words is decided first: it ends the evaluation in each order with an {@link
 * OrderClaim}. Then all is evaluated again, with that answer, up to the next of them.
 */
final class OrdersEvaluation {

    private final CheckedRun checks;
    private final int number;
    private final CheckedOrders all;
    private final Language language;
    private final Effort effort;
    private final List<Boolean> answers = new ArrayList<>();
    private final Set<String> happened = new LinkedHashSet<>();

    OrdersEvaluation(CheckedRun checks, int number, CheckedOrders all, Language language, Effort effort) {
        this.checks = checks;
        this.number = number;
        this.all = all;
        this.language = language;
        this.effort = effort;
    }

    /**
     * What the orders answer to an expression.
     *
     * @param happened sentences about them
     */
    record Answer(boolean holds, List<String> happened) {}

    /** What the orders answer to the expression. There is at least one. */
    Answer answer() throws Exception {
        while (true) {
            Map<CheckedOrders.Order, OrderClaim> claims = new LinkedHashMap<>();
            Set<String> absences = new LinkedHashSet<>();
            for (CheckedOrders.Order order : all.orders()) {
                Evaluation evaluation = new Evaluation(order.timeline(), language, effort, all, answers);
                checks.begin(evaluation);
                try {
                    boolean holds = checks.ask(number);
                    happened.addAll(sentences(evaluation));
                    return new Answer(holds, List.copyOf(happened));
                } catch (OrderClaim claim) {
                    claims.put(order, claim);
                } catch (NotInRunException e) {
                    absences.add(e.getMessage()); // in this order, that does not hold
                }
            }
            if (claims.isEmpty()) {
                return new Answer(false, List.copyOf(absences));
            }
            decide(claims);
        }
    }

    private static List<String> sentences(Evaluation evaluation) {
        return evaluation.takeObservations().stream()
                .map(Evaluation.Observation::happened)
                .toList();
    }

    private void decide(Map<CheckedOrders.Order, OrderClaim> claims) {
        OrderClaim first = claims.values().iterator().next();
        if (claims.values().stream().allMatch(OrderClaim::isAbsent)) {
            throw new UndecidedException(first.happened().get(0)); // a name that no order knows would prove anything
        }
        Extent extent = first.extent();
        boolean wanted = extent != Extent.ALWAYS;
        List<CheckedOrders.Order> decisive = all.orders().stream()
                .filter(order -> holds(claims.get(order)) == wanted)
                .toList();
        Evaluation texts = new Evaluation(all.orders().get(0).timeline(), language, effort);
        if (decisive.isEmpty() && !all.areAll()) {
            throw new UndecidedException(all.doubt() + " " + texts.text("orders.undecided"));
        }
        answers.add(decisive.isEmpty() != (extent == Extent.SOMETIMES));
        if (decisive.isEmpty()) {
            happened.add(texts.text(wanted ? "orders.none" : "orders.all", all.count()));
            return;
        }
        CheckedOrders.Order simplest = decisive.get(0);
        BigInteger count = decisive.stream().map(CheckedOrders.Order::count).reduce(BigInteger.ZERO, BigInteger::add);
        happened.add(texts.text(wanted ? "orders.some" : "orders.not", count, all.count(), simplest.text()));
        OrderClaim claim = claims.get(simplest);
        if (claim != null) {
            happened.addAll(claim.happened());
        }
    }

    private static boolean holds(@Nullable OrderClaim claim) {
        return claim != null && claim.holds();
    }
}
