"""Groups with topics: where a message stands, and which topics are closed."""

from sandbox import access
from sandbox.errors import ControlError, bad_request
from sandbox.methods import Call
from sandbox.model import Chat, Json
from sandbox.render import GENERAL_TOPIC
from sandbox.world import World


def open_forum(chat: Chat) -> None:
    """A supergroup shows its messages in topics from now on."""
    if chat.type != "supergroup":
        raise ControlError("only a supergroup has topics", 409)
    chat.is_forum = True
    chat.topics.setdefault(GENERAL_TOPIC, "General")
    # A topic's number is that of its first message, and General has number 1 in every group.
    chat.next_message_id = max(chat.next_message_id, GENERAL_TOPIC + 1)


def create(world: World, chat: Chat, name: str, creator: int) -> int:
    """A new topic; its number is that of the message that tells of it."""
    open_forum(chat)
    told = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
    message = world.add_message(None, chat, creator, told)
    message.body |= {"message_thread_id": message.id, "is_topic_message": True}
    chat.topics[message.id] = name
    return message.id


def close(chat: Chat, topic: int, closed: bool) -> None:
    if topic not in chat.topics:
        raise ControlError("no such topic", 404)
    chat.closed_topics = [one for one in chat.closed_topics if one != topic]
    if closed:
        chat.closed_topics.append(topic)


def place_in(chat: Chat, topic: int) -> Json:
    """What a message in a topic carries; those in General carry nothing."""
    if topic not in chat.topics:
        raise ControlError("no such topic", 404)
    inside = {"message_thread_id": topic, "is_topic_message": True}
    return {} if topic == GENERAL_TOPIC else inside


def for_call(call: Call, chat: Chat) -> Json:
    """The same for what a bot sends; refused where the topic is gone, or closed to it."""
    topic = call.get("message_thread_id")
    if not chat.is_forum:
        if topic and topic not in chat.messages:
            raise bad_request("message thread not found")
        return {}
    topic = topic or GENERAL_TOPIC
    if topic not in chat.topics:
        raise bad_request("message thread not found")
    may = access.has_right(call.world, chat, call.bot.id, "can_manage_topics")
    if topic in chat.closed_topics and not may:
        raise bad_request("TOPIC_CLOSED")
    return place_in(chat, topic)
