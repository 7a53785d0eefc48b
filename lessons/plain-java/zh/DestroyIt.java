import java.util.concurrent.TimeUnit;

void main() throws Exception {
    Process p = new ProcessBuilder("sleep", "60").start();
    boolean ended = p.waitFor(1, TimeUnit.SECONDS);
    System.out.println("一秒内结束：" + ended);
    p.destroy();
    System.out.println("退出码：" + p.waitFor());
}
