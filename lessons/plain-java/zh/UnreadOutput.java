import java.util.concurrent.TimeUnit;

void main() throws Exception {
    String command = "yes | head -c 200000"; // 二十万个字符
    Process p = new ProcessBuilder("sh", "-c", command).start();
    boolean ended = p.waitFor(3, TimeUnit.SECONDS);
    System.out.println("没读就结束：" + ended);
    int read = p.getInputStream().readAllBytes().length;
    System.out.println("读到的字符：" + read);
    System.out.println("退出码：" + p.waitFor());
}
