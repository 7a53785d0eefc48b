/** The bare JVM: how long until main has printed its first line. */
public class Hello {
    public static void main(String[] args) {
        System.out.println("first line");
        long after = System.nanoTime();
        System.out.println("after " + after);
    }
}
