import { checks, kinds, options } from './terms-zh-CN';

/** Every sentence of the page; Chinese is the source. */
export const chinese = {
  locale: 'zh-CN',
  title: '共议 · 验票',
  intro:
    '任何人都可以在这里自己验算一个票箱，或者抽查一台投票设备有没有改票。不用登录；文件和选票都只在您这台设备上处理，不会上传。',
  sections: '两件事',
  verifyTab: '验票箱',
  challengeTab: '抽查',
  language: 'English',
  largeType: '大字',
  save: '把本页存下来',
  saveHint:
    '存下来的这一个文件，断网也能用。最好从工会或监督机构那里拿一份，不要只用被检查的网站给您的这一份。',
  saved: '您正在用存下来的文件。验票箱不需要网络。',

  verify: {
    heading: '验票箱',
    what: '选一个验票包。它是会议结束后公布的 .zip 文件，里面有全部密封的选票和计票的证明，没有人名和选择的对应。',
    choose: '选验票包（.zip）',
    chooseFolder: '选解开的文件夹',
    drop: '也可以把文件拖到这里',
    reading: '正在打开文件……',
    progress: (done: number, of: number) => `已验 ${done} 张，共 ${of} 张`,
    progressName: '验票进度',
    blocking: '您的浏览器不让页面在后台计算，验算会慢一些，请不要关闭本页。',
    again: '换一个验票包',
    passed: '验票通过',
    passedWhy: '每一张选票、合计和结果都重新算过，与公布的完全一致。',
    failed: '验票不通过',
    failedWhy: (some: number) =>
      `有 ${some} 项检查不符。这个验票包不能证明它说的结果。请先重新下载再验一次；仍然不符，请把下面标出的代号告诉监票人和工会。`,
    broken: '没有验完',
    brokenWhy: '验算中途停了，多半是这台设备内存不够。请关掉其他页面，或者换一台电脑再试。',
    ignored: (names: string) =>
      `另有解密份额不对，已经不用：${names}。正确的份额够数，结果不受影响，但应当向这位监票人问清楚。`,
    checksHeading: '逐项检查',
    checksNote: '代号在每一种验票程序里都一样，可以逐项对照。',
    state: { passed: '符合', failed: '不符', unreached: '没有查到' },
    unreachedNote: '前面的检查没有通过，“没有查到”的各项无从检查。',
    more: (some: number) => `还有 ${some} 处`,
    wrong: {
      notZip: '这个文件不是 .zip 压缩包。请选会议公布的验票包；如果您已经把它解开，请选那个文件夹。',
      tooBig: '这个文件太大（超过 400 MB），浏览器装不下。请用电脑上的命令行验票程序。',
      damaged: '这个压缩包打不开，多半是没有下载完整。请重新下载后再试。',
      doubled: '这个压缩包里有同名的文件，正常的验票包不会这样。请从公布的地方重新下载。',
      otherZip: '这里面没有票箱，不是验票包。请选会议公布的验票包。',
      unreadable: '文件读不出来，可能已经移走，或者您没有打开它的权限。请再选一次。',
      half: (names: string) => `验票包不完整，缺少：${names}。请重新下载完整的验票包。`,
    },
  },

  result: {
    heading: '票箱里的结果',
    unproved: '这个验票包没有通过检查，下面只是它自己的说法，不能当作结果。',
    window: (from: string, to: string) => `投票时间：${from} 至 ${to}`,
    people: (people: number, counted: number) => `应到 ${people} 人，计入 ${counted} 张选票。`,
    quorate: (num: number, den: number) => `达到应到人数的 ${num}/${den}，投票有效。`,
    notQuorate: (num: number, den: number) => `没有达到应到人数的 ${num}/${den}，投票无效。`,
    item: (at: number, title: string) => `${at}. ${title}`,
    subject: '对象',
    votes: (some: number) => `${some} 票`,
    table: (title: string) => `${title}：各选项的票数`,
    majority: (yes: number, people: number, adopted: boolean) =>
      `${yes} 票同意，${adopted ? '超过' : '没有超过'}应到 ${people} 人的半数：${adopted ? '通过' : '不通过'}。`,
    twoThirds: (yes: number, people: number, adopted: boolean) =>
      `${yes} 票同意，${adopted ? '达到' : '没有达到'}应到 ${people} 人的三分之二：${adopted ? '通过' : '不通过'}。`,
    report: '这一项只公布票数，不作决定。',
    elected: (names: string) => `当选（超过应到人数的半数）：${names}。`,
    nobody: '没有人得票超过应到人数的半数，无人当选。',
    undecided: (names: string) => `票数相同、还要再选：${names}。`,
    separator: '、',
  },

  code: {
    heading: '查我的选票码',
    what: '投票后您得到一个 20 位的选票码。输入它，看您的票在不在这个票箱里。',
    label: '选票码',
    hint: '大小写、空格和横线都不要紧。',
    ask: '查',
    unreadable:
      '这不是一个选票码。选票码有 20 位数字和字母，例如 TKBC-PQSR-HN64-Q0E6-7TC0，请对照您存下的再输一次。',
    counted: (code: string, mark: string) =>
      `${code} 在票箱里，已经计入。票上的校验数是 ${mark}，请与您记下的核对。`,
    replaced: (code: string, other: string) =>
      `${code} 在票箱里，但没有计入：同一个人后来重新投了票，计入的是 ${other}。如果您没有重新投过票，请马上告诉监票人。`,
    absent: (code: string) =>
      `这个票箱里没有 ${code}。请先核对有没有输错，再看是不是选错了票箱。都没有错的话，请带着选票码向监票人提出异议。`,
  },

  kinds,
  options,
  checks,
  writeIn: (at: string) => `另选他人 ${at.replace('+', '')}`,
  place: {
    file: (name: string) => `文件 ${name}`,
    entry: (at: string) => `${at} 号记录`,
    checkpoint: (at: string) => `${at} 号存证点`,
    close: '封箱的存证点',
    scrutineer: (at: string) => `第 ${at} 位监票人`,
  },

  challenge: {
    heading: '抽查一台投票设备',
    what: '抽查用两台设备：一台投票，另一台（现在这台）打开本页。它看投票设备密封的是不是您选的。抽查的那张不会计票，可以随便选。',
    steps: '怎么做',
    step1: '在投票设备上填好选票，先不要按“投出”。用这台设备扫屏幕上的选票码。',
    step2: '看这里显示的 20 位选票码，与投票设备上的一样。',
    step3: '在投票设备上按“抽查”，再扫新出现的二维码。',
    step4: '看这里显示的选择，是不是您刚才选的。',
    why: '先扫选票码再按“抽查”，顺序不能反：选票码已经登记，设备就不能再换一张票给您看。',
    paste: '扫不了的话，把二维码的内容贴在这里',
    read: '看看',
    camera: '用摄像头扫',
    stopCamera: '关掉摄像头',
    photo: '从照片里认',
    systemCamera: '这个浏览器不会扫码。请用手机自带的相机扫，它会打开本页。',
    noCamera: '打不开摄像头。请用手机自带的相机扫，或者把二维码的内容贴进来。',
    noCode: '照片里没有认出二维码。请靠近一些、照清楚再试。',
    committed: '选票码已登记',
    committedAt: (when: string) =>
      `${when} 登记。请与投票设备上的选票码核对。一样，就在投票设备上按“抽查”，再扫新的二维码。`,
    forget: '不抽查了，忘掉它',
    forgotten: '已经忘掉。',
    needBox: '还缺这个票箱的选票样本（验票包，或者其中的 box.json）。请选一个。',
    chooseBox: '选 box.json 或验票包',
    wrongBox: '这不是这次抽查的那个票箱。请换一个文件。',
    fetching: '正在取选票样本……',
    good: '密封的就是下面这些',
    goodWhy: '登记的选票码与打开的选票对得上。请看：这是不是您刚才选的？',
    goodThen: '是：这台设备这一次没有改票。不是：这台设备改了票，不要用它投票，马上告诉监票人。',
    mark: (mark: string) => `校验数：${mark}`,
    secret: '抽查的这张已经公开，不会计票。请在投票设备上重新密封以后再投出。',
    faults: {
      altered: '这台设备改了选票',
      uncommitted: '还没有登记选票码，这次抽查不算',
      late: '这张票先打开、后登记，抽查不算',
      otherBox: '两次扫的不是同一个票箱',
      unlikePaper: '打开的选票与选票样本不符',
      unreadable: '这不是抽查的二维码',
    },
    faultsWhy: {
      altered:
        '它密封的不是它现在给您看的这张。不要用这台设备投票。请马上告诉监票人，把这个画面和那台设备给他们看。',
      uncommitted:
        '您要先扫选票码、再按“抽查”。顺序反了，设备就可能另做一张好票给您看。请在投票设备上重新密封，从第一步做起。也请检查两次扫码是不是用的同一个浏览器。',
      late: '它已经打开过，之后再登记证明不了什么。请在投票设备上重新密封，从第一步做起。',
      otherBox:
        '登记的和打开的属于不同的票箱。请在投票设备上重新密封，从第一步做起。再出现一次，请告诉监票人。',
      unlikePaper:
        '它有选票样本上没有的选项，或者选多了。这样的票投不出去。不要用这台设备投票，请告诉监票人。',
      unreadable: '请扫投票设备上“抽查”画面里的二维码，或者把它的内容完整地贴进来。',
    },
  },
};

/** What another language must say. */
export type Phrases = typeof chinese;
