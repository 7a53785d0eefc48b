import java.util.concurrent.TimeUnit;

void main() throws Exception {
    Process p = new ProcessBuilder("sleep", "60").start();
    boolean ended = p.waitFor(1, TimeUnit.SECONDS);
    System.out.println("ended within a second: " + ended);
    p.destroy();
    System.out.println("exit code: " + p.waitFor());
}
