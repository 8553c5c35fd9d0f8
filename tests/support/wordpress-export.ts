import { seededCapture } from '../../bench/seeded-archive.ts';
import { seededRandom } from '../../bench/seeded-random.ts';
import { pngOf } from './pictures.ts';

/** Where the made-up site was. */
export const site = 'https://mercury.example';

const authors = [
  { login: 'emarsh', name: 'Ellen Marsh' },
  { login: 'jreed', name: 'Jon Reed' },
  { login: 'desk', name: 'News Desk' },
];
const categories = [
  ['harbour', 'Harbour'],
  ['council', 'Council &amp; Courts'],
  ['uncategorized', 'Uncategorized'],
] as const;
const tags = ['Ferries', 'Storm', 'Fishing', 'Schools'];

/** An export as WordPress writes it (wp-admin/includes/export.php, WXR 1.2), of so many posts and what stands between them. */
export function* wordPressExport(posts: number, length = 1): Iterable<string> {
  yield head();
  for (let number = 1; number <= posts; number += 1) {
    const at = number * 10;
    if (number % 3 === 0) yield picture(at + 1, number);
    yield post(at, number, length);
    if (number % 40 === 0)
      yield entry({ id: at + 2, type: 'nav_menu_item', title: '', content: '', name: `${at + 2}` });
  }
  yield '</channel>\n</rss>\n';
}

/** What wp-content/uploads has for the first so many posts, by paths below it; every second picture also cut to size. */
export function uploads(posts: number): Readonly<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (let number = 3; number <= posts; number += 3) {
    const colour = [number % 251, (number * 7) % 251, (number * 13) % 251] as const;
    files[`${uploadPath(number)}.png`] = pngOf(1200 + (number % 7), 800, colour);
    files[`${uploadPath(number)}-300x200.png`] = pngOf(300, 200, colour);
  }
  return files;
}

export function textOfPost(number: number): { readonly title: string; readonly paragraphs: readonly string[] } {
  const [title = '', , , , ...body] = seededCapture(number).text.trim().split('\n\n');
  return { title, paragraphs: body.slice(0, -2) };
}

/** The clock of the paper: an hour before Greenwich in winter, two in summer. */
function dates(number: number) {
  const random = seededRandom(number);
  const moment = Date.UTC(
    2006 + Math.floor(random() * 16),
    Math.floor(random() * 12),
    1 + Math.floor(random() * 28),
    6,
    number % 60,
  );
  const month = new Date(moment).getUTCMonth();
  const stamp = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
  return { local: stamp(moment + (month > 2 && month < 9 ? 2 : 1) * 3_600_000), gmt: stamp(moment) };
}

function uploadPath(number: number): string {
  return `${dates(number).local.slice(0, 7).replace('-', '/')}/harbour-${number}`;
}

const states: Readonly<Record<number, string>> = { 11: 'draft', 23: 'private', 37: 'pending', 49: 'trash' };

function post(id: number, number: number, length: number): string {
  const { title } = textOfPost(number);
  const paragraphs = Array.from({ length }, (_, more) => textOfPost(number + more * 100_003).paragraphs).flat();
  const hasPicture = number % 3 === 0;
  const content = number % 2 === 0 ? blocks(paragraphs, number, hasPicture) : classic(paragraphs, number, hasPicture);
  const [slug, name] = categories[number % 3] ?? categories[0];
  return entry({
    ...{ id, title: number % 97 === 0 ? '' : `${title} &amp; more`, content, name: `post-${number}` },
    type: number % 50 === 7 ? 'page' : number % 50 === 8 ? 'event' : 'post',
    status: states[number % 50] ?? 'publish',
    password: number % 50 === 31 ? 'secret' : '',
    excerpt: number % 5 === 0 ? `What happened in ${number % 28} days` : '',
    creator: authors[number % 3]?.login ?? 'desk',
    terms:
      `\t\t<category domain="category" nicename="${slug}"><![CDATA[${name.replace('&amp;', '&')}]]></category>\n` +
      `\t\t<category domain="post_tag" nicename="x"><![CDATA[${tags[number % 4]}]]></category>\n`,
    meta: [
      ['_edit_last', '1'],
      ...(hasPicture ? [['_thumbnail_id', `${id + 1}`] as const] : []),
      ...(number % 29 === 0 ? [['_wp_old_slug', `old-${number}`] as const] : []),
    ],
    comments: number % 4,
    number,
  });
}

function classic(paragraphs: readonly string[], number: number, hasPicture: boolean): string {
  const [first = '', second = '', ...rest] = paragraphs;
  const source = `${site}/wp-content/uploads/${uploadPath(number)}`;
  const caption = `[caption id="attachment_${number * 10 + 1}" align="alignnone" width="300"]<a href="${source}.png"><img class="size-medium wp-image-${number * 10 + 1}" src="${source}-300x200.png" alt="The harbour" width="300" height="200" /></a> The harbour on day ${number}.[/caption]`;
  return [
    `<strong>LARKHAVEN</strong> ${first}`,
    ...(hasPicture && number % 9 !== 0 ? [caption] : []),
    `${second}\nA line of its own [sic].`,
    '<h2>What comes next</h2>',
    ...rest,
    ...(number % 13 === 0 ? ['https://www.youtube.com/watch?v=abc123'] : []),
    ...(number % 21 === 0 ? [`[gallery ids="${number * 10 + 1}"]`] : []),
    ...(number % 35 === 0 ? ['[contact-form-7 id="4" title="Write to us"]'] : []),
    ...(number % 45 === 0
      ? ['<ul>\n\t<li>One boat</li>\n\t<li>Two boats</li>\n</ul>', 'An end of data is written ]]> there.']
      : []),
  ].join('\r\n\r\n');
}

function blocks(paragraphs: readonly string[], number: number, hasPicture: boolean): string {
  const source = `${site}/wp-content/uploads/${uploadPath(number)}-300x200.png`;
  const written = paragraphs.map(text => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`);
  const image = `<!-- wp:image {"id":${number * 10 + 1},"sizeSlug":"medium"} -->\n<figure class="wp-block-image size-medium"><img src="${source}" alt="The harbour" class="wp-image-${number * 10 + 1}"/><figcaption class="wp-element-caption">The harbour on day ${number}.</figcaption></figure>\n<!-- /wp:image -->`;
  const heading = '<!-- wp:heading -->\n<h2 class="wp-block-heading">What comes next</h2>\n<!-- /wp:heading -->';
  const embed =
    '<!-- wp:embed {"url":"https://vimeo.com/1","type":"video","providerNameSlug":"vimeo"} -->\n<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://vimeo.com/1\n</div></figure>\n<!-- /wp:embed -->';
  const half = Math.ceil(written.length / 2);
  return [
    ...written.slice(0, half),
    ...(hasPicture ? [image] : []),
    heading,
    ...written.slice(half),
    ...(number % 14 === 0 ? [embed] : []),
  ].join('\n\n');
}

function picture(id: number, number: number): string {
  const address = `${site}/wp-content/uploads/${uploadPath(number)}.png`;
  return entry({
    ...{
      id,
      title: `harbour-${number}`,
      content: '',
      name: `harbour-${number}`,
      type: 'attachment',
      status: 'inherit',
    },
    excerpt: `The harbour as it was on day ${number}`,
    attachment: address,
    parent: number * 10,
    meta: [
      ['_wp_attached_file', `${uploadPath(number)}.png`],
      ['_wp_attachment_image_alt', 'The harbour'],
    ],
    number,
  });
}

interface Entry {
  readonly id: number;
  readonly title: string;
  readonly content: string;
  readonly name: string;
  readonly type: string;
  readonly status?: string;
  readonly password?: string;
  readonly excerpt?: string;
  readonly creator?: string;
  readonly terms?: string;
  readonly meta?: readonly (readonly [string, string])[];
  readonly comments?: number;
  readonly attachment?: string;
  readonly parent?: number;
  readonly number?: number;
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function entry(given: Entry): string {
  const { id, name, type, status = 'publish', meta = [], comments = 0, attachment, number = 1 } = given;
  const { local, gmt } = dates(number);
  const isDraft = status === 'draft' || status === 'pending';
  const day = local.slice(0, 10).replaceAll('-', '/');
  const link = isDraft ? `${site}/?p=${id}` : type === 'page' ? `${site}/${name}/` : `${site}/${day}/${name}/`;
  return `	<item>
		<title>${cdata(given.title)}</title>
		<link>${link}</link>
		<pubDate>${new Date(`${gmt.replace(' ', 'T')}Z`).toUTCString().replace('GMT', '+0000')}</pubDate>
		<dc:creator>${cdata(given.creator ?? 'desk')}</dc:creator>
		<guid isPermaLink="false">${site}/?p=${id}</guid>
		<description></description>
		<content:encoded>${cdata(given.content)}</content:encoded>
		<excerpt:encoded>${cdata(given.excerpt ?? '')}</excerpt:encoded>
		<wp:post_id>${id}</wp:post_id>
		<wp:post_date>${cdata(local)}</wp:post_date>
		<wp:post_date_gmt>${cdata(isDraft ? '0000-00-00 00:00:00' : gmt)}</wp:post_date_gmt>
		<wp:post_modified>${cdata(local)}</wp:post_modified>
		<wp:post_modified_gmt>${cdata(gmt)}</wp:post_modified_gmt>
		<wp:comment_status>${cdata('open')}</wp:comment_status>
		<wp:ping_status>${cdata('open')}</wp:ping_status>
		<wp:post_name>${cdata(isDraft ? '' : name)}</wp:post_name>
		<wp:status>${cdata(status)}</wp:status>
		<wp:post_parent>${given.parent ?? 0}</wp:post_parent>
		<wp:menu_order>0</wp:menu_order>
		<wp:post_type>${cdata(type)}</wp:post_type>
		<wp:post_password>${cdata(given.password ?? '')}</wp:post_password>
		<wp:is_sticky>0</wp:is_sticky>
${attachment === undefined ? '' : `\t\t<wp:attachment_url>${cdata(attachment)}</wp:attachment_url>\n`}${given.terms ?? ''}${meta
  .map(
    ([key, value]) =>
      `\t\t<wp:postmeta>\n\t\t<wp:meta_key>${cdata(key)}</wp:meta_key>\n\t\t<wp:meta_value>${cdata(value)}</wp:meta_value>\n\t\t</wp:postmeta>\n`,
  )
  .join('')}${Array.from({ length: comments }, (_, at) => comment(at + 1)).join('')}	</item>
`;
}

function comment(id: number): string {
  return `		<wp:comment>
			<wp:comment_id>${id}</wp:comment_id>
			<wp:comment_author>${cdata('A reader')}</wp:comment_author>
			<wp:comment_author_email>${cdata('reader@mail.example')}</wp:comment_author_email>
			<wp:comment_date>${cdata('2019-05-03 10:00:00')}</wp:comment_date>
			<wp:comment_content>${cdata('This comment is nobody’s article.')}</wp:comment_content>
			<wp:comment_approved>${cdata('1')}</wp:comment_approved>
		</wp:comment>
`;
}

function head(): string {
  const people = authors.map(
    ({ login, name }, at) =>
      `	<wp:author><wp:author_id>${at + 1}</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email>${cdata(`${login}@mercury.example`)}</wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name><wp:author_first_name>${cdata('')}</wp:author_first_name><wp:author_last_name>${cdata('')}</wp:author_last_name></wp:author>\n`,
  );
  const terms = categories.map(
    ([slug, name], at) =>
      `	<wp:category><wp:term_id>${at + 1}</wp:term_id><wp:category_nicename>${cdata(slug)}</wp:category_nicename><wp:category_parent>${cdata('')}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file generated by WordPress as an export of your site. -->
<!-- generator="WordPress/6.4.2" created="2024-01-15 09:00" -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/"
>

<channel>
	<title>The Saltmarsh Mercury</title>
	<link>${site}</link>
	<description>News from the marsh</description>
	<pubDate>Mon, 15 Jan 2024 09:00:00 +0000</pubDate>
	<language>en-GB</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_site_url>${site}</wp:base_site_url>
	<wp:base_blog_url>${site}</wp:base_blog_url>

${people.join('')}${terms.join('')}	<generator>https://wordpress.org/?v=6.4.2</generator>

`;
}
