package no.helseporten.world.people.paper;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a picture such as a doctor takes; without letters, since a server may have no fonts. */
public final class Picture {

    private Picture() {}

    /** A mole on skin beside a ruler, as PNG. */
    public static byte[] ofMole() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xEBC8B2), 640, 480, new Color(0xD9A98D)));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(new Color(0x8A5A3C));
        pen.fillOval(280, 190, 80, 70);
        pen.setColor(new Color(0x6B4229));
        pen.fillOval(295, 203, 44, 38);
        pen.setColor(Color.WHITE);
        pen.fillRect(60, 400, 520, 44);
        pen.setColor(Color.DARK_GRAY);
        for (int millimetre = 0; millimetre <= 50; millimetre++) {
            int x = 70 + millimetre * 10;
            pen.drawLine(x, 400, x, millimetre % 10 == 0 ? 432 : millimetre % 5 == 0 ? 422 : 412);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
