package dev.procession.engine.cpu;

/** A program in which threads begin and end all the time, until its standard input ends. */
final class ShortThreads {

    private static final int AT_ONCE = 6;
    private static final long LIFE_NANOS = 300_000;

    private ShortThreads() {}

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < AT_ONCE; i++) {
            begin();
        }
        System.out.println("ready");
        System.in.read();
        System.exit(0);
    }

    private static void begin() {
        Thread thread = new Thread(ShortThreads::live);
        thread.setDaemon(true);
        thread.start();
    }

    private static void live() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LIFE_NANOS) {
            Thread.onSpinWait();
        }
        begin();
    }
}
