package koe.survey.channel;

/** A way to a person. Sending never throws: how it ended is a {@link Delivery}. */
public interface Channel {

  Delivery send(Message message);
}
