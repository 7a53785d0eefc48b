import java.util.concurrent.TimeUnit;

void main() throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sleep", "60");
    System.out.println("ready");
    Process p = builder.start();
    if (!p.waitFor(1, TimeUnit.SECONDS)) {
        p.destroy();
        p.waitFor();
    }
    System.out.println("alive: " + p.isAlive());
}
