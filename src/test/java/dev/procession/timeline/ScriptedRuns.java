package dev.procession.timeline;

import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.trace.Cpus;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.RunConditions;
import java.util.LinkedHashMap;
import java.util.Map;

/** The runs whose pictures are kept as golden files. */
public final class ScriptedRuns {

    private ScriptedRuns() {}

    public static Map<String, ScriptedRun> all() {
        Map<String, ScriptedRun> runs = new LinkedHashMap<>();
        runs.put("join", join());
        runs.put("without-join", withoutJoin());
        runs.put("three-joined", threeJoined());
        runs.put("one-by-one", oneByOne());
        runs.put("terminate", terminate());
        runs.put("daemon", daemon());
        runs.put("orphan", orphan());
        runs.put("exception", exception());
        runs.put("chinese-names", chineseNames());
        runs.put("killed-main", killedMain());
        runs.put("exchange", exchange());
        runs.put("shared", shared());
        runs.put("steps", steps());
        runs.put("busy-loops", busyLoops());
        runs.put("nine", nine());
        runs.put("one-cpu", oneCpu());
        return runs;
    }

    public static ScriptedRun join() {
        ScriptedRun run = new ScriptedRun("join/with-join");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins();
        run.at(3, main).launches(one).joins(one);
        run.at(46, one).begins().prints("进程开启——————————\n").sleeps(5);
        run.at(5047, one).resumes().prints("进程结束——————————\n");
        run.at(5059, main).reaps(one, 0).resumes().prints("主进程\n");
        run.at(5070, run.shell()).reaps(main, 0);
        return run;
    }

    public static ScriptedRun withoutJoin() {
        ScriptedRun run = new ScriptedRun("join/without-join");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins();
        run.at(3, main).launches(one).prints("主进程\n").waits(Waits.EXIT, 0, "", -1);
        run.at(46, one).begins().prints("进程开启——————————\n").sleeps(5);
        run.at(5047, one).resumes().prints("进程结束——————————\n");
        run.at(5059, main).reaps(one, 0).resumes();
        run.at(5068, run.shell()).reaps(main, 0);
        return run;
    }

    public static ScriptedRun threeJoined() {
        ScriptedRun run = new ScriptedRun("join/three-joined");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        Actor two = run.child("Process-2", 4322, main);
        Actor three = run.child("Process-3", 4323, main);
        run.at(0, main).begins();
        run.at(3, main).launches(one);
        run.at(5, main).launches(two);
        run.at(6, main).launches(three).joins(one);
        run.at(88, two).begins().prints("----进程2开始----\n").sleeps(2);
        run.at(90, one).begins().prints("----进程1开始----\n").sleeps(1);
        run.at(93, three).begins().prints("----进程3开始----\n").sleeps(3);
        run.at(1091, one).resumes().prints("----进程1结束----\n");
        run.at(1104, main).reaps(one, 0).resumes().joins(two);
        run.at(2089, two).resumes().prints("----进程2结束----\n");
        run.at(2101, main).reaps(two, 0).resumes().joins(three);
        run.at(3094, three).resumes().prints("----进程3结束----\n");
        run.at(3106, main).reaps(three, 0).resumes().prints("3.1062\n").prints("主\n");
        run.at(3117, run.shell()).reaps(main, 0);
        return run;
    }

    public static ScriptedRun oneByOne() {
        ScriptedRun run = new ScriptedRun("join/one-by-one");
        Actor main = run.main(4310);
        run.at(0, main).begins();
        double t = 2;
        for (int i = 1; i <= 3; i++) {
            Actor child = run.child("Process-" + i, 4320 + i, main);
            run.at(t, main).launches(child).joins(child);
            run.at(t + 45, child).begins().prints("----进程" + i + "开始----\n").sleeps(i);
            run.at(t + 46 + i * 1000, child).resumes().prints("----进程" + i + "结束----\n");
            run.at(t + 58 + i * 1000, main).reaps(child, 0).resumes();
            t += 59 + i * 1000;
        }
        run.at(t, main).prints("6.1791\n").prints("主\n");
        run.at(t + 10, run.shell()).reaps(main, 0);
        return run;
    }

    public static ScriptedRun terminate() {
        ScriptedRun run = new ScriptedRun("terminate/terminate");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins();
        run.at(3, main).launches(one).sleeps(1);
        run.at(47, one).begins().prints("working\n").sleeps(60);
        run.at(1003, main)
                .resumes()
                .signals(one, "TERM")
                .prints("is alive: true\n")
                .joins(one);
        run.at(1012, main).reaps(one, -15).resumes().prints("is alive: false\n").prints("exit code: -15\n");
        run.at(1022, run.shell()).reaps(main, 0);
        return run;
    }

    static ScriptedRun daemon() {
        ScriptedRun run = new ScriptedRun("daemon/daemon");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main).daemon();
        run.at(0, main).begins();
        run.at(3, main).launches(one).sleeps(2);
        run.at(49, one).begins().prints("守护进程开启\n").sleeps(4);
        run.at(2003, main).resumes().prints("主\n").signals(one, "TERM").waits(Waits.EXIT, one.pid, one.name, -1);
        run.at(2013, main).reaps(one, -15).resumes();
        run.at(2024, run.shell()).reaps(main, 0);
        return run;
    }

    /** A child is terminated, so its own child becomes an orphan. */
    public static ScriptedRun orphan() {
        ScriptedRun run = new ScriptedRun("terminate/orphan");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        Actor grandchild = run.child("Process-1:1", 4330, one);
        run.at(0, main).begins();
        run.at(3, main).launches(one).sleeps(1);
        run.at(47, one).begins();
        run.at(51, one).launches(grandchild).joins(grandchild);
        run.at(97, grandchild).begins().prints("my parent is 4321\n").sleeps(3);
        run.at(1003, main).resumes().signals(one, "TERM").joins(one);
        run.at(1014, main).reaps(one, -15).resumes().prints("main is done\n");
        run.at(1014.2, run.shell()).sees(grandchild, 1);
        run.at(1025, run.shell()).reaps(main, 0);
        run.at(3098, grandchild).resumes().prints("my parent is 1\n");
        run.at(3110, run.shell()).reaps(grandchild, null);
        return run;
    }

    public static ScriptedRun exception() {
        ScriptedRun run = new ScriptedRun("process/exception");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins();
        run.at(3, main).launches(one).joins(one);
        run.at(48, one)
                .begins()
                .prints("dividing ")
                .prints("1 by 0\n")
                .fails("java.lang.ArithmeticException", "/ by zero")
                .prints(Stream.ERR, "Process Process-1:\n")
                .prints(
                        Stream.ERR,
                        "java.lang.ArithmeticException: / by zero\n\tat Demo.divide(exception.java:7)\n"
                                + "\tat Demo.lambda$main$0(exception.java:12)\n");
        run.at(60, main).reaps(one, 1).resumes().prints("exit code: 1\n");
        run.at(71, run.shell()).reaps(main, 0);
        return run;
    }

    public static ScriptedRun chineseNames() {
        ScriptedRun run = new ScriptedRun("process/names");
        Actor main = run.main(4310);
        Actor cook = run.child("烧饭", 4321, main);
        Actor water = run.child("烧开水的进程", 4322, main);
        run.at(0, main).begins().prints("我一次只能做一件事情，但是所有的事情都在进行中。\n");
        run.at(3, main).launches(cook);
        run.at(4, main).launches(water).joins(cook);
        run.at(46, cook).begins().prints("进程开启——————————\n").sleeps(0.5);
        run.at(47, water).begins().prints("水开了 ☕ 用了 e\u0301nergie 👩\u200d👧\n").sleeps(1.25);
        run.at(547, cook).resumes().prints("进程结束——————————\n");
        run.at(559, main).reaps(cook, 0).resumes().joins(water);
        run.at(1298, water).resumes();
        run.at(1310, main).reaps(water, 0).resumes().prints("主进程中查看子进程的名字：烧饭、烧开水的进程\n");
        run.at(1320, run.shell()).reaps(main, 0);
        return run;
    }

    public static ScriptedRun killedMain() {
        ScriptedRun run = new ScriptedRun("process/killed-main");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        Actor two = run.child("Process-2", 4322, main);
        run.at(0, main).begins();
        run.at(3, main)
                .launches(one)
                .launches(two)
                .prints("waiting for my chil")
                .joins(one);
        run.at(46, one).begins().prints("child 1\n").sleeps(4);
        run.at(47, two).begins().prints("child 2\n").sleeps(60);
        run.at(1500, run.shell()).signals(main, "KILL");
        run.at(1512, run.shell()).reaps(main, -9).sees(one, 1).sees(two, 1);
        run.at(4047, one).resumes().prints("child 1 ends\n");
        run.at(4060, run.shell()).reaps(one, null);
        return run;
    }

    /** Messages, a lock that two processes hold in turn, and a join that times out. */
    public static ScriptedRun exchange() {
        ScriptedRun run = new ScriptedRun("queue/exchange");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        Actor two = run.child("Process-2", 4322, main);
        run.at(0, main).begins();
        run.at(3, main).launches(one).launches(two).waits(Waits.QUEUE_GET, 0, "results", -1);
        run.at(46, one).begins().takes(7, "L").sleeps(0.3);
        run.at(48, two).begins().waits(Waits.LOCK, 0, "L", -1);
        run.at(347, one).resumes().givesBack(7, "L");
        run.at(347.5, two).resumes().takes(7, "L").sends(1, "results", 1, "\"a long message, cut\"");
        run.at(348.1, main)
                .resumes()
                .receives(1, "results", 1, "\"a long message, cut\"")
                .joins(one, 0.25);
        run.at(360, main).reaps(two, 0);
        run.at(598.6, main)
                .resumes(Outcome.TIMED_OUT)
                .sends(2, "orders", 1, "\"stop\"")
                .joins(one);
        run.at(599, one).receives(2, "orders", 1, "\"stop\"").prints("ok\n");
        run.at(611, main).reaps(one, 0).resumes();
        run.at(620, run.shell()).reaps(main, 0);
        return run;
    }

    /** Announcements through shared objects, and JVMs that were started in advance. */
    public static ScriptedRun shared() {
        ScriptedRun run = new ScriptedRun("shared/all");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        Actor two = run.child("PoolWorker-1", 4322, main).daemon();
        Actor ready = run.child("", 4323, main);
        run.at(0, main).begins().prepares(one).prepares(two).prepares(ready);
        run.at(3, main).launches(one).launches(two);
        run.at(13, one).begins().waits(Waits.EVENT, 5, "go", -1);
        run.at(14, two).begins().waits(Waits.POOL_TASK, 6, "workers", -1);
        run.at(200, main)
                .tells(Announcement.SET, 5, "go")
                .tells(Announcement.CLEAR, 5, "go")
                .waits(Waits.POOL_RESULT, 6, "workers", 3);
        run.at(201, one).resumes().takes(8, "room").givesBack(8, "room").waits(Waits.CONDITION, 9, "room", -1);
        run.at(300, two).resumes().receives(6, "workers", 1, "7").sends(16, "workers", 1, "49");
        run.at(300.9, two).waits(Waits.BARRIER, 10, "meet", -1);
        run.at(301, main).resumes().receives(16, "workers", 1, "49");
        run.at(500, main).takes(8, "room").tells(Announcement.SIGNAL, 9, "room").givesBack(8, "room");
        run.at(500.9, main).tells(Announcement.SIGNAL_ALL, 9, "room").waits(Waits.ITEMS_DONE, 11, "jobs", -1);
        run.at(501, one).resumes().takes(8, "room").waits(Waits.QUEUE_GET, 11, "jobs", -1);
        run.at(2000, main).resumes().signals(two, "TERM");
        run.at(2003, main).reaps(two, -15).reaps(ready, null);
        run.at(2004, one).resumes().givesBack(8, "room");
        run.at(2010, main).reaps(one, 0);
        run.at(2020, run.shell()).reaps(main, 0);
        return run;
    }

    /** An update that is lost because a person lets the processes leave their checkpoints in this order. */
    public static ScriptedRun steps() {
        ScriptedRun run = new ScriptedRun("shared-data/by-hand").at(RunConditions.ORDINARY.inSteps());
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        Actor two = run.child("Process-2", 4322, main);
        run.at(0, main).begins().launches(one).launches(two).joins(one);
        run.at(40, one).begins().waits(Waits.CHECKPOINT, 0, "A1", -1);
        run.at(42, two).begins().waits(Waits.CHECKPOINT, 0, "B1", -1);
        run.at(3100, run.shell()).letsGo(one, "A1");
        run.at(3104, one).resumes().prints("read 0\n").waits(Waits.CHECKPOINT, 0, "A2", -1);
        run.at(5300, run.shell()).letsGo(two, "B1");
        run.at(5302, two).resumes().prints("read 0\n").waits(Waits.CHECKPOINT, 0, "B2", -1);
        run.at(8000, run.shell()).letsGo(one, "A2").letsGo(two, "B2");
        run.at(8003, one).resumes().prints("wrote 1\n");
        run.at(8005, two).resumes().prints("wrote 1\n");
        run.at(8012, main).reaps(one, 0).resumes().joins(two);
        run.at(8014, main).reaps(two, 0).resumes().prints("counted: 1\n");
        run.at(8020, run.shell()).reaps(main, 0);
        return run;
    }

    /** Four processes that compute, on two cores. */
    public static ScriptedRun busyLoops() {
        ScriptedRun run = new ScriptedRun("parallel/busy");
        Actor main = run.main(4310);
        run.at(0, main).begins();
        Actor[] children = new Actor[4];
        for (int i = 0; i < 4; i++) {
            children[i] = run.child("Process-" + (i + 1), 4321 + i, main);
            run.at(2 + i, main).launches(children[i]);
            run.at(60 + 2 * i, children[i]).begins();
            run.at(2040 + 15 * i, children[i]).prints("sum " + i + "\n");
        }
        run.at(6, main).joins(children[0]);
        for (int i = 0; i < 4; i++) {
            run.at(2051 + 15 * i, main).reaps(children[i], 0).resumes();
            if (i < 3) {
                run.at(2051.5 + 15 * i, main).joins(children[i + 1]);
            }
        }
        run.at(2110, run.shell()).reaps(main, 0);
        return run;
    }

    /** Three busy processes that take turns of 4 ms on one CPU; the fourth sleeps. */
    public static ScriptedRun oneCpu() {
        ScriptedRun run = new ScriptedRun("processes/OneCore", "Linux 6.8", 1).at(RunConditions.on(Cpus.parse("0")));
        Actor main = run.main(4310);
        run.at(-5, run.shell()).looksUp(main, 0, 3, 0, 1, 0);
        run.at(0, main).begins();
        Actor[] children = new Actor[3];
        for (int i = 0; i < 3; i++) {
            children[i] = run.child("Process-" + (i + 1), 4321 + i, main);
            run.at(2 + i, main).launches(children[i]);
            run.at(60 + i, children[i]).begins();
        }
        run.at(6, main).joins(children[0]);
        run.at(8, run.shell()).looksUp(main, 2, 9, 2, 7, 1);
        for (int look = 0; look < 450; look++) {
            int turn = look % 3;
            run.at(64 + 4 * look, run.shell())
                    .looksUp(children[turn], 4, 20 + 4 * (look / 3), 10 + 8 * (look / 3), 12, look / 3);
        }
        for (int i = 0; i < 3; i++) {
            run.at(1865 + i, main).reaps(children[i], 0).resumes();
            if (i < 2) {
                run.at(1865.5 + i, main).joins(children[i + 1]);
            }
        }
        run.at(1880, run.shell()).looksUp(main, 2, 14, 2, 9, 1).reaps(main, 0);
        return run;
    }

    /** More processes than fit side by side. */
    public static ScriptedRun nine() {
        ScriptedRun run = new ScriptedRun("pool/nine");
        Actor main = run.main(4310);
        run.at(0, main).begins().prints("eight children\n");
        Actor[] children = new Actor[9];
        for (int i = 1; i <= 8; i++) {
            children[i] = run.child("Process-" + i, 4320 + i, main);
            run.at(i, main).launches(children[i]);
            run.at(50 + 3 * i, children[i]).begins().prints("I am " + i + "\n").sleeps(0.1);
            run.at(151 + 3 * i, children[i]).resumes();
        }
        run.at(9, main).sleeps(0.15);
        run.at(160, main).resumes();
        for (int i = 1; i <= 8; i++) {
            run.at(160 + 3 * i, main).reaps(children[i], 0);
        }
        run.at(190, main).prints("all done\n");
        run.at(200, run.shell()).reaps(main, 0);
        return run;
    }
}
