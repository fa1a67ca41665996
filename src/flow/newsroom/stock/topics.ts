/** Topics of a piece: a list, or typed text with 、 ， ； blanks or line ends between them. */
import { z } from 'zod';

export const mostTopics = 8;
export const topicLimit = 16;

const parted = /[、，,；;\s]+/;

export const topicsSchema = z
  .union([z.array(z.string()), z.string().transform((typed) => typed.split(parted))])
  .transform((list) => [...new Set(list.map((topic) => topic.trim()).filter((topic) => topic !== ''))])
  .refine((list) => list.length > 0, 'topics_missing')
  .refine((list) => list.length <= mostTopics, 'topics_too_many')
  .refine((list) => list.every((topic) => topic.length <= topicLimit), 'topic_too_long');
