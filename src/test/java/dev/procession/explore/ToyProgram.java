package dev.procession.explore;

import dev.procession.explore.Operation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A tiny program of a few processes, interpreted in memory, for the tests of the search. A process is a list of
 * instructions such as {@code "start 1"}, {@code "lock a"}, {@code "read n"}; each has one register, which reading sets
 * and which is written plus one.
 */
public final class ToyProgram implements ControlledProgram {

    private final Map<String, List<String>> code = new TreeMap<>(ProcessPath.ORDER);
    private final Set<String> daemons = new HashSet<>();
    private final int capacity;

    /** @param capacity how many items a queue holds */
    public ToyProgram(int capacity) {
        this.capacity = capacity;
    }

    public ToyProgram process(String path, String instructions) {
        code.put(path, instructions.isBlank() ? List.of() : List.of(instructions.split(";\\s*")));
        return this;
    }

    ToyProgram daemon(String path) {
        daemons.add(path);
        return this;
    }

    @Override
    public Toy start() {
        return new Toy();
    }

    @Override
    public String toString() {
        return code + " daemons " + daemons + " capacity " + capacity;
    }

    /** A run; it can be copied at every state, which real processes cannot. */
    public final class Toy implements ControlledRun {

        private final Map<String, Integer> counters = new TreeMap<>(ProcessPath.ORDER);
        private final Map<String, Integer> registers = new HashMap<>();
        private final Map<String, Integer> ended = new LinkedHashMap<>();
        private final Set<String> signalled = new HashSet<>();
        private final Set<String> seenToEnd = new HashSet<>();
        private final Map<String, String> holders = new HashMap<>();
        private final Set<String> abandoned = new HashSet<>();
        private final Map<String, Integer> values = new HashMap<>();
        private final Map<String, List<Integer>> queues = new HashMap<>();

        Toy() {
            counters.put(ProcessPath.MAIN, 0);
        }

        Toy copy() {
            Toy copy = new Toy();
            copy.counters.putAll(counters);
            copy.registers.putAll(registers);
            copy.ended.putAll(ended);
            copy.signalled.addAll(signalled);
            copy.seenToEnd.addAll(seenToEnd);
            copy.holders.putAll(holders);
            copy.abandoned.addAll(abandoned);
            copy.values.putAll(values);
            queues.forEach((name, items) -> copy.queues.put(name, new ArrayList<>(items)));
            return copy;
        }

        @Override
        public State state() {
            List<Step> next = new ArrayList<>();
            for (String process : counters.keySet()) {
                if (!ended.containsKey(process)) {
                    next.addAll(steps(process));
                }
            }
            List<State.Ended> ends = new ArrayList<>();
            ended.forEach((process, exitCode) -> ends.add(new State.Ended(process, exitCode)));
            return new State(next, ends, Map.of(), List.of(), List.of());
        }

        private List<Step> steps(String process) {
            List<Step> steps = new ArrayList<>();
            String own = Operation.process(process);
            boolean holds = holders.containsValue(process);
            Optional<String> child = counters.keySet().stream()
                    .filter(other -> ProcessPath.parent(other).equals(process) && !seenToEnd.contains(other))
                    .findFirst();
            if (counters.get(process) < code.get(process).size()) {
                ordinary(process, steps);
            } else if (child.isPresent()) {
                String other = Operation.process(child.get());
                steps.add(
                        daemons.contains(child.get())
                                ? step(process, Kind.TERMINATE, other, true, true)
                                : step(process, Kind.JOIN, other, false, ended.containsKey(child.get())));
            } else {
                steps.add(step(process, Kind.END, holds ? Operation.EVERYTHING : own, true, true));
            }
            if (signalled.contains(process)) {
                steps.add(step(process, Kind.SIGNAL, holds ? Operation.EVERYTHING : own, true, true));
            }
            return steps;
        }

        private void ordinary(String process, List<Step> steps) {
            String[] words = code.get(process).get(counters.get(process)).split(" ");
            String name = words.length > 1 ? words[1] : "";
            int register = registers.getOrDefault(process, 0);
            List<Integer> items = queues.getOrDefault(name, List.of());
            boolean free = !holders.containsKey(name);
            String other = Operation.process(name);
            switch (words[0]) {
                case "start" -> steps.add(step(process, Kind.START, other, true, true));
                case "join" -> steps.add(step(process, Kind.JOIN, other, false, ended.containsKey(name)));
                case "wait" -> {
                    steps.add(step(process, Kind.JOIN, other, false, ended.containsKey(name)));
                    if (!ended.containsKey(name)) {
                        steps.add(step(process, Kind.EXPIRE, other, false, true));
                    }
                }
                case "look" -> steps.add(step(process, Kind.LOOK, other, false, true));
                case "kill" -> steps.add(step(process, Kind.TERMINATE, other, true, true));
                case "print" ->
                    steps.add(new Step(
                            process,
                            new Operation(Kind.PRINT, Operation.screen(), true, name + "=" + register),
                            true,
                            null));
                case "lock" -> steps.add(step(process, Kind.ACQUIRE, name, true, free));
                case "try" -> {
                    steps.add(step(process, Kind.ACQUIRE, name, true, free));
                    if (!free) {
                        steps.add(step(process, Kind.EXPIRE, name, false, true));
                    }
                }
                case "unlock" -> steps.add(step(process, Kind.RELEASE, name, true, true));
                case "read" -> steps.add(step(process, Kind.READ, name, false, true));
                case "write" -> steps.add(step(process, Kind.WRITE, name, true, true));
                case "put" -> steps.add(step(process, Kind.PUT, name, true, items.size() < capacity));
                case "get" -> steps.add(step(process, Kind.GET, name, true, !items.isEmpty()));
                case "at" -> steps.add(new Step(process, new Operation(Kind.CHECKPOINT, "", false, name), true, null));
                default -> throw new IllegalStateException(Arrays.toString(words));
            }
        }

        private Step step(String process, Kind kind, String object, boolean writes, boolean enabled) {
            return new Step(process, new Operation(kind, object, writes, ""), enabled, null);
        }

        @Override
        public void take(Step step) {
            String process = step.process();
            Operation operation = step.operation();
            if (!state().next().contains(step) || !step.enabled()) {
                throw new IllegalStateException(step + " cannot be taken");
            }
            int counter = counters.get(process);
            if (operation.kind() == Kind.END || operation.kind() == Kind.SIGNAL) {
                end(process, operation.kind() == Kind.END ? 0 : -15);
                return;
            }
            String object = operation.object();
            String target = object.replace("process ", "");
            if (counter < code.get(process).size()) {
                counters.put(process, counter + 1);
            } else {
                seenToEnd.add(target);
            }
            switch (operation.kind()) {
                case START -> counters.put(target, 0);
                case LOOK -> registers.put(process, ended.containsKey(target) ? 1 : 0);
                case TERMINATE -> {
                    if (!ended.containsKey(target) && counters.containsKey(target)) {
                        signalled.add(target);
                    }
                }
                case ACQUIRE -> {
                    holders.put(object, process);
                    registers.put(process, abandoned.contains(object) ? 7 : 1);
                }
                case EXPIRE -> registers.put(process, 0);
                case RELEASE -> holders.remove(object, process);
                case READ -> registers.put(process, values.getOrDefault(object, 0));
                case WRITE -> values.put(object, registers.getOrDefault(process, 0) + 1);
                case PUT ->
                    queues.computeIfAbsent(object, key -> new ArrayList<>())
                            .add(registers.getOrDefault(process, 0) * 10 + Integer.parseInt(process.substring(0, 1)));
                case GET -> registers.put(process, queues.get(object).remove(0));
                default -> {}
            }
        }

        private void end(String process, int exitCode) {
            ended.put(process, exitCode);
            holders.entrySet().removeIf(entry -> {
                if (entry.getValue().equals(process)) {
                    abandoned.add(entry.getKey());
                    return true;
                }
                return false;
            });
        }

        @Override
        public void close() {}
    }
}
