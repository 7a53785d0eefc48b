package dev.procession.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes tiny programs at random. A seed always makes the same one. */
final class ToyMaker {

    private final Random random;

    ToyMaker(long seed) {
        random = new Random(seed);
    }

    ToyProgram make() {
        ToyProgram program = new ToyProgram(1 + random.nextInt(2));
        int children = 2 + random.nextInt(2);
        int most = children == 2 ? 3 : 2;
        List<String> main = new ArrayList<>();
        for (int child = 1; child <= children; child++) {
            main.add("start " + child);
        }
        boolean grandchild = random.nextInt(6) == 0;
        for (int child = 1; child <= children; child++) {
            List<String> own = work(1 + random.nextInt(most), 0);
            if (grandchild && child == 1) {
                own.add(random.nextInt(own.size() + 1), "start 1:1");
                program.process("1:1", String.join(";", work(1 + random.nextInt(2), 0)));
            }
            program.process(Integer.toString(child), String.join(";", own));
            if (random.nextInt(5) == 0) {
                program.daemon(Integer.toString(child));
            }
        }
        main.addAll(work(random.nextInt(3), children));
        for (int child = 1; child <= children; child++) {
            if (random.nextInt(3) > 0) {
                main.add("join " + child);
            }
        }
        main.addAll(work(random.nextInt(2), children));
        return program.process("0", String.join(";", main));
    }

    /** @param children how many processes there are to look at or to kill */
    private List<String> work(int length, int children) {
        List<String> work = new ArrayList<>();
        while (work.size() < length) {
            String lock = pick("a", "b");
            switch (random.nextInt(children > 0 ? 12 : 9)) {
                case 0 -> work.add("print x");
                case 1 -> work.add("read " + pick("n", "m"));
                case 2 -> work.add("write " + pick("n", "m"));
                case 3 -> work.addAll(List.of("read n", "write n"));
                case 4 -> work.addAll(List.of("lock " + lock, pick("read n", "write n", "lock b"), "unlock " + lock));
                case 5 -> work.add(pick("put q", "get q"));
                case 6 -> work.add(pick("lock a", "unlock a", "unlock b"));
                case 7 -> work.add("try " + lock);
                case 8 -> work.add(pick("put q", "put r", "get r", "print y"));
                case 9 -> work.add("wait " + (1 + random.nextInt(children)));
                case 10 -> work.add("look " + (1 + random.nextInt(children)));
                default -> work.add("kill " + (1 + random.nextInt(children)));
            }
        }
        return work;
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
