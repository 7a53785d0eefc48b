void main() throws Exception {
    Process p = new ProcessBuilder("sleep", "1").start();
    System.out.println("退出码：" + p.exitValue());
}
