import type { Words } from '../concept.ts';

export const TR: Words = {
  customs: 'gümrük*, gümrüğ*, muhafaza müdürlüğü',
  clearance:
    'gümrük işlem*, gümrükleme*, gümrük süreci*, gümrük prosedür*, gümrük kontrol*, gümrük beyan*, gümrük müşavirliği işlem*, gümrük muayene*, ithalat işlem*, ihracat işlem*, gümrük çıkış*, gümrük formalite*',
  leftCustoms: 'gümrükten, gümrük çıkışı, gümrük tarafından iade, gümrüğünden, gümrükten geri',
  import: 'ithal*, varış ülkesi, ithalat*',
  export: 'ihrac*, ihracat*, ihraç*, çıkış ülkesi',
  toDestination:
    'varış ülkesi*, hedef ülke*, varış ülke*, alıcı ülke*, gideceği ülke*, türkiye ye ulaştı, türkiye ye geldi',
  atOrigin: 'çıkış ülke*, gönderici ülke*, menşe ülke*, çıkış yapılan ülke*, göndericinin ülkesi*, kaynak ülke*',
  underway: 'transit ülke*, transit gümrük*',
  invoice:
    'fatura*, ödeme belgesi, satın alma belgesi, değer beyanı, ödeme dekontu, dekont*, proforma, satın alma kanıtı, değer belgesi, alışveriş fişi, sipariş fişi',
  identity:
    'kimlik*, tc kimlik*, vergi numarası*, vergi no, pasaport*, vergi kimlik*, t c kimlik*, tckn, vkn, nüfus cüzdanı',
  attorney: 'vekalet*, vekâlet*, yetki belgesi, temsil belgesi',
  permit:
    'izin belgesi*, ithalat izni*, lisans*, sertifika*, menşe şahadet*, ruhsat*, uygunluk belgesi, izin yazısı, reçete, kontrol belgesi, bakanlık izni, izni',
  papers: 'belge*, evrak*, beyanname*, form, formu, doküman*, beyan*, dilekçe*',
  information: 'bilgi*, veri*, açıklama*, içerik*, yanıt*, detay*, telefon*, iletişim bilgi*, gtip, cevap*, talimat*',
  address: 'adres*, posta kodu, kapı no, kapı numarası',
  duty: 'vergi*, harç*, kdv, resim*, gümrük vergi*, gümrük ücret*, gümrük bedel*, ithalat vergi*, gümrük masraf*, ötv',
  payment: 'ödeme*, ücret*, tutar*, bedel*, tahsil*, masraf*, ödenme*, borç*, ödeyin*, yatırma*, ödeyiniz',
  receiver: 'alıcı*, alici*, ithalatçı*, müşteri*, muhatap*, alıcısı*',
  you: 'kimlik numaranız*, faturanız*, tarafınızdan, sizden, tarafınızca, bilgilerinizi, belgelerinizi, numaranızı, paylaşmanız, iletmeniz, ödemeniz, göndermeniz, yüklemeniz, ödemenizi, vermeniz, belgelerinizin, girmeniz',
  sender: 'gönderici*, gönderen*, satıcı*, ihracatçı*, mağaza*',
  toSender:
    'göndericiye, gönderene, göndericisine, satıcıya, göndericinize, gönderenine, göndericiye geri, mağazaya, göndericiye teslim',
  broker: 'gümrük müşavir*, broker*, müşavir*',
  agent:
    'yerel kargo*, yerel kurye*, yerel taşıyıcı*, iş ortağı*, dağıtım firma*, yerel posta*, acente*, anlaşmalı, dağıtım şirketi*, yerel dağıtım*, yerel dağıtıcı*, kargo firmasına, teslimat ortağı*, taşıyıcı firmaya, partner*, taşıyıcıya, posta idaresine, taşeron*, kargo şirketine, kurye firmasına, teslimat firmasına, çözüm ortağı*',
  airline: 'havayolu*, hava yolu*, uçak*',
  facility:
    'transfer merkezi*, şube*, depo*, dağıtım merkezi*, aktarma*, havalimanı*, merkez*, tesis*, birim*, işleme merkezi*, posta işleme, hub*, antrepo*, terminal*, ambar*, istasyon*, kargo kabul*, değişim merkezi*, müdürlük*, havaalanı*, ayrım',
  pickupPoint:
    'teslimat noktası*, kargomat*, şubede, teslim noktası*, kargo noktası*, pttkargomat, gel al, dolap*, şubeden, pudo, teslim alma noktası*, bekleme şubesi, kargopark*, esnaf nokta*, gelal, locker*, teslimat dolabı*, ptt şubesinde, paket noktası*, kolay gelsin nokta*, şubemizde, şubemizden, iş yerinden, paket dolabı*, akıllı dolap*',
  safePlace:
    'komşu*, posta kutusu*, güvenlik*, kapıcı*, resepsiyon*, yakını*, imza*, aile fert*, bizzat, kendisine, danışma*, site görevli*, apartman görevli*, aile bireyi*, çalışanına, yakınına',
  delivery: 'teslimat*, dağıtım, teslim, dağıtımı, teslimi, teslimatı',
  released:
    'serbest bırak*, gümrükten çekil*, gümrükten çık*, gümrük onay*, onaylandı, millileş*, çekildi, gümrükten geç*, ithalat onay*, ithalatı onay*, serbest dolaşım*, çıkış izni verildi, gümrükten salın*, geçti, salıverildi, gümrüklendi, izin verildi, izin verilmiştir',
  complete:
    'tamamlan*, sonuçlan*, bitti, başarıyla, başarılı, bitirildi, sona erdi, tamam, gerçekleşti, gerçekleştirildi, tamamladı, sonlandı, yapıldı',
  presented:
    'gümrüğe sunul*, gümrüğe teslim*, gümrüğe ulaş*, gümrüğe sevk*, gümrüğe gel*, gümrüğe iletil*, gümrükte, gümrük işlemi bekl*, gümrük girişi, gümrüğe gir*, gümrüğe gönder*, gümrüğe varış*, gümrüğe ver*, gümrüğüne teslim, gümrük kontrolüne, gümrüğe beyan*, gümrük idaresine, gümrüğe, gümrük müdürlüğüne, gümrük muayenesine, gümrüğüne sunul*, gümrüğüne ulaş*, gümrükleme bekl*, gümrüklenmeyi bekl*, gümrük işlemlerini bekl*, gümrük işlemi için, gümrük işlemleri için',
  process:
    'devam ediyor, devam etmekte*, inceleme*, kontrol*, işlemde, sürüyor, muayene*, işlem görüyor, incelen*, sürmekte*, işlem görmekte*, yapılıyor, yapılmakta*, kontrol ediliyor, gümrükleniyor, aşamasında, sürecinde, değerlendir*, gümrüklenmekte*, işleniyor, işlemleri yürütül*, sürecine, inceliyor, yürütülüyor, gümrükte işlem, gümrük işlemi sürüyor',
  start: 'başla*, başlatıl*',
  received:
    'alındı, ulaştı, teslim alındı, yeniden başla*, temin edildi, iletildi, sağlandı, teslim edilen belge*, kabul edildi, tamamlandı ve, devam ediyor, devam edildi, ulaşmıştır, alınmıştır, alındığından, yüklendi, sunuldu, iletilmiştir, iletti, sundu, sağladı, ibraz etti, sağlamış*, gönderdi, verdi, ulaştırdı',
  paid: 'ödendi, ödenmiş*, tahsil edildi, ödeme alındı, ödeme yapıldı, ödemesi alındı, ödemesi yapıldı, ödeme onaylandı, yatırıldı, ödemesi tamamlandı, tahsil edilmiştir, ödeme tamamlandı, ödemeniz alındı, ödemesi gerçekleş*, ödemeniz onaylandı, ödeme alınmıştır, ödemeniz alınmıştır, ödeme başarılı, ödedi, ödemiştir, ödemesini yaptı, yatırdı, ödemiş, önceden ödendi, peşin ödendi, ön ödemeli',
  delivered:
    'teslim edildi, teslim edilmiş*, teslimat tamamlandı, teslim edil, dağıtıldı, teslimat yapıldı, teslimat gerçekleşti, teslim olundu, teslim ettik, başarıyla teslim, teslimatı yapıldı, bırakıldı, teslimatı tamamlandı, teslim gerçekleş*, teslimi yapıldı, teslimi gerçekleş*, teslimatı gerçekleş*, teslimat başarılı, teslimat başarıyla',
  collected:
    'teslim alındı, teslim aldı, alıcı tarafından alındı, şubeden alındı, teslim almıştır, alıcısı tarafından alın*',
  returned:
    'iade edildi, iade edilmiş*, iade teslim edildi, iade tamamlandı, iadesi tamamlandı, iade olarak teslim, iadesi yapıldı, geri teslim edildi, iade teslimatı tamam*, iadesi gerçekleş*, geri verildi, iade gerçekleş*, iade teslim, iade alındı, iade işlemi tamam*',
  arrived:
    'ulaştı, vardı, geldi, varış, giriş yaptı, girişi yapıldı, ulaşmıştır, gelmiştir, varmıştır, giriş, varışı, iniş yaptı, indi, ulaşmış, varış yaptı',
  departed:
    'ayrıldı, çıkış yaptı, yola çıktı, sevk edildi, gönderildi, çıktı, hareket etti, çıkışı yapıldı, ayrılmıştır, çıkış, kalktı, kalkış, çıkmıştır, yola çıkmıştır, sevk edilmiştir, uğurlandı, gönderilmiştir, ayrılış',
  accepted:
    'kabul edildi, teslim alındı, göndericiden alındı, kabul, kargo alındı, kargoya verildi, alım yapıldı, göndericiden teslim, kurye teslim aldı, kabulü yapıldı, kargoya teslim, gönderi alındı, postaya verildi, alımı yapıldı, göndericisinden alındı',
  handed:
    'teslim edildi, devredildi, aktarıldı, devir, iletildi, yönlendirildi, verildi, devredilmiştir, aktarılmıştır, nakledil*, sevk edildi',
  ready:
    'teslim alınmayı bekl*, teslim alabilirsiniz, şubede bekl*, teslime hazır, teslim almanızı, teslim alınabilir, alıcısını bekl*, şubede alıcı*, teslim almaya hazır, teslim alınmaya hazır, şubeden alabilirsiniz, müşteri bekliyor, şubede bekletil*, alabilirsiniz, sizi bekliyor, teslim almak için, teslim alınmak üzere, teslim almasını, şubeden teslim alabilir*, teslim almayı bekl*, şubede hazır, alıcıyı bekl*, alınmayı bekl*, teslim almanız, teslim alınız, şubede bekliyor, teslim alınması bekl*, alıcının gelmesi*, şubeden teslim alınız',
  outForDelivery:
    'dağıtıma çık*, dağıtımda, kurye dağıtım*, kuryede, dağıtıma ver*, teslimata çık*, kurye yolda, dağıtıcıda, dağıtıcıya ver*, zimmet*, dağıtım aracı*, adrese doğru, kurye üzerinde, kuryeye ver*, kuryeye teslim, kuryeye zimmet*, dağıtım için, dağıtımdadır, teslimat için yola, dağıtım görevlisi*, dağıtıma yüklen*, size doğru, dağıtım aracına, teslimat için kurye*, kurye ile, teslimat aracı*, dağıtımcıda',
  held: 'bekletil*, alıkonul*, durdurul*, tutul*, askıya*, el konul*, alıkon*, takıldı, bloke*, beklemeye alın*, beklemede, durduruldu, takılmış*, alıkoy*, askıda, müsadere*, kaldı, zapt*, mahsur, gümrükte bekliyor, gümrükte bekle*, gümrükte tutul*',
  need: 'gerek*, gerekli*, talep*, isten*, lütfen, ihtiyaç*, zorunlu*, rica, temin, lazım*, iletmesi, sunması, gerekmekte*, iletişime geç*, sunmanız*, başvur*, iste*, ödeyiniz, iletiniz, yükleyiniz, gönderiniz, şart*, irtibata geç*, ödeyin, gönderin, yükleyin, paylaşın, istiyor, istedi, istemekte*, isteniyor, girin, iletin, girmeniz',
  await: 'bekleniyor, bekliyor, beklenmekte*, beklemekte*, bekleyen, beklemede, bekle*, beklenen',
  until: 'kadar, sonra, önce, takiben, ödenene kadar, üzere, ardından, müteakip, halinde',
  missing:
    'eksik*, hatalı*, yanlış*, geçersiz*, yetersiz*, bulunmamakta*, yok, uyuşmazlık*, uyumsuz*, tutarsız*, bulunmuyor, bulunmadığı*, okunmuyor, uyuşmuyor, noksan*, belirsiz*, alınamadı, olmadığı*, ibraz edilme*, olmaması, bulunamadı, iletilmedi, uygun değil',
  fail: 'başarısız*, sorun*, hata*, olumsuz*, gerçekleşmedi, arıza, problem*, aksaklık*',
  reject:
    'reddedil*, gümrük reddi*, izin verilmedi, ithalatı reddedil*, ithalat reddedil*, girişine izin verilme*, ithalatına izin verilme*, onaylanmadı, uygun bulunmadı, ret, kabul edilmedi, reddetti, red, onay verilmedi, ithali yasak*, yurda girişi, uygun görülmedi, izin verilmemiş*, izin vermedi, izin vermemiş*',
  return: 'iade*, geri gönder*, iadesi*, geri dön*, geri yollan*, iadeye*, geri sevk*, dönüş*, geri gidiyor',
  absent:
    'adreste yok*, adreste bulunama*, evde yok*, adresinde bulunama*, not bırakıldı, kapalı*, kimse yok*, yerinde yok, haber kağıdı, adreste kimse, adresinde yok*, yerinde bulunama*, ulaşılamadı, adreste değil*, ihbarname*, haber notu, ulaşılamıyor, ulaşılamamış*, evde bulunama*, bulunamamış*, kimse bulunama*, yerinde değil*, evde değil*, tatil*, izinde, telefona cevap*, ihbar bırakıldı, ihbarlı, alıcıya ulaşıl*, müşteriye ulaşıl*',
  noAccess:
    'giriş yapılamadı, adrese ulaşılama*, girilemedi, erişilemedi, site girişi, adrese girileme*, ulaşım sağlanama*, giriş izni verilmedi, binaya girile*, erişim sağlanama*, adrese gidileme*',
  refused:
    'kabul etmedi, teslim almak istemedi, almayı reddetti, kabul edilmedi, reddetti, alıcı tarafından reddedil*, teslim almadı, almak istemedi, almaktan vazgeç*, alıcı kabul etme*, kabul etmemiş*, almayı kabul etme*, almaktan imtina, teslim almayı reddet*, almadı',
  unclaimed:
    'teslim alınmadı, süresi doldu, bekleme süresi, alınmadığı*, süresinde alınma*, alıcısı gelme*, teslim alınmamış*, alınmamıştır, süre doldu, bekleme süresini, alıcısı tarafından alınma*, şubeden alınma*, teslim alınmayan, teslim alınmadığı*, gelip alınma*',
  badAddress:
    'adres yetersiz*, adres hatalı, adres yanlış, yanlış adres, eksik adres, adres eksik*, adresinden taşın*, adres bulunamadı, tanınmıyor, hatalı adres, yetersiz adres, adreste tanınm*, taşınmış*, adres bilgisi*, adresi yetersiz*, adres sorun*, adresi hatalı, adres geçersiz, taşınmıştır, adresi eksik, adresi yanlış, adresten ayrıl*, geçersiz adres, adres problemi, taşındı, adreste böyle, adresi bulunama*, adres bilgileri, bilinmiyor, tanınmamakta*, adresi bilinm*, adres kaynaklı, adres açık değil',
  attempt:
    'teslim edilemedi, teslim edileme*, teslim edilmedi, dağıtılamadı, teslimat denemesi*, teslimat başarısız, teslimat yapılamadı, teslim etme girişimi, teslimat gerçekleş* dağıtım, teslim edilmemiş*, teslimat gerçekleştirileme*, teslimat denendi, teslim edilememiş*, teslimat gerçekleşmedi, uğranıldı, teslimat yapılama*, dağıtım yapılama*, teslim denemesi, teslimat girişimi, başarısız teslimat, teslim etmeye çalış*, teslimat tamamlanama*, teslim olunamadı, teslim edemedik, dağıtılama*',
  delay: 'gecik*, ertele*, gecikme*, aksama*, geç kal*, daha uzun, yoğunluk*, rötar*, daha geç, ertelen*',
  weather:
    'hava koşul*, hava muhalefet*, kar yağış*, fırtına*, sel, kötü hava, olumsuz hava, doğal afet*, yoğun kar, hava şart*, deprem*, afet*, mücbir*',
  transportTrouble:
    'uçuş*, grev*, kaza*, trafik*, araç arıza*, sefer*, araç kaza*, nakliye gecikme*, uçak gecikme*, taşıma aracı*, araç arızası, yol kapalı, yol kapanma*, aktarma gecikme*',
  misrouted:
    'yanlış yönlendir*, hatalı sevk*, yanlış şube*, hatalı yönlendir*, yanlış sevk*, yanlışlıkla, yanlış ayrım*, yanlış tasnif*, yanlış birim*, hatalı tasnif*, hatalı ayrım*, yanlış merkez*, hatalı gönder*, yanlış gönder*, yanlış yere, hatalı dağıtım, yanlış transfer*, hatalı aktarma, yanlış il',
  damaged: 'hasar*, zarar gör*, kırık, yırtık, ezik, kırıldı',
  lost: 'kayıp*, kayb*, kaybol*, çalın*, bulunamıyor',
  destroyed: 'imha*, yok edil*, tasfiye*',
  prohibited: 'yasak*, yasaklı*, tehlikeli madde*, izin verilmeyen*, sahte*, taklit*, kaçak*',
  security: 'güvenlik kontrol*, güvenlik neden*, güvenlik incele*, x ray*, güvenlik tarama*',
  cancelled: 'iptal*, vazgeç*',
  voided: 'barkod iptal*, etiket iptal*, barkodu iptal*',
  partial: 'kısmi*, kısmen, eksik parça, bir kısmı, parçalı',
  unpaid:
    'ödenmemiş*, ödenmedi, ödenmesi, borç*, ödenecek*, tahsil edilecek*, ödemeniz*, ödeyin*, ödenmelidir, ödemesi gerek*, ödemelisiniz, ödenmesi gerek*, ödemeniz gerek*, yatırılması, çıkmıştır, tahakkuk*',
  dutyDue: 'vergi ödemesi bekl*, vergi ödemenizi',
  chargeDue: 'kapıda ödeme*, karşı ödeme*, alıcı ödemeli, ödeme şartlı, eksik posta ücreti, ücreti alıcı*',
  scheduled:
    'tahmini*, planlan*, teslim edilecek*, teslimat tarihi, randevu*, yeniden teslim*, tekrar teslim*, tekrar dağıt*, yeniden dağıt*, beklenen teslim*, teslimat planı, öngörülen, ertesi gün, teslim edilmesi plan*, yarın, ileri tarih*, teslimat günü, teslimat zamanı, tekrar denen*, beklenen varış, yarına',
  label:
    'barkod*, etiket*, ön kabul*, kayıt oluştur*, gönderi bilgileri*, elektronik*, hazırlanıyor, siparişiniz hazırlan*, henüz teslim alınma*, sipariş oluştur*, gönderi oluştur*, kayıt altına*, kargo kaydı*, kargoya verilmeyi, gönderi kaydı*, teslim alınmayı bekliyor göndericiden, hazırlandı, ön kayıt*, sipariş alındı, kargoya verilecek, henüz kargo*, oluşturuldu, henüz kabul, bilgisi alındı, gönderici hazır*, paketlen*, sipariş hazırlan*, henüz bize, bilgileri alındı, kargo firmasına verilecek',
  inTransit:
    'yolda*, transfer*, aktarma*, taşın*, transit*, yoldadır, nakil*, taşıma*, sevk*, ayrıştır*, tasnif*, yükle*, torba*, aktarım*, işlem gördü',
  update:
    'güncelle*, durum*, bildirim*, veri gönder*, bilgi gönder*, iletildi, aktarıldı, olay, statü, elektronik ortam*, bilgileri iletil*, hareketi, olayı, hareket, etkinliği',
  notice:
    'sms, e posta, bilgilendirme*, mesaj*, gerekmemekte*, gerek yok*, gerekmez, zamanında, talebi*, değişiklik*, gerekmiyor, bilgilendiril*, anket, arandı, hatırlatma*, tercih*, talebiniz*, değiştiril*, gerekli değil*, bulunmamaktadır, talebi üzerine, arama yapıldı, e mail, yönlendirme talebi, teşekkür*, müşteri talebi*, muaf*',
  notFound:
    'bulunamadı, kayıt bulunama*, bilgi bulunama*, kayıt yok, sonuç bulunama*, bilgi yok, bilgisi bulunama*, kaydı bulunama*, sistemde yok, kayıt bulunmamakta*, bulunmamaktadır',
  pickupFailed:
    'göndericiden alınamadı, alım yapılamadı, alım başarısız, gönderi hazır değil, adresten alınama*, kargo alınamadı, alım gerçekleş*, göndericiden teslim alınama*, alım denemesi',
  expired: 'takip süresi, takip sona, sorgulama süresi',
  exception: 'istisna, beklenmeyen, olağandışı, aksaklık, problem, sorun',
  not: 'değil*, henüz, yok, *madı, *medi, *emedi, *amadı, *mamış*, *memiş*, *ilemedi, *mıyor, *miyor, *mamakta*, *memekte*, *amamış*, *ememiş*, *maması, *memesi, olmadan, asla, *ılmadı, *muyor, *müyor, hiçbir, vergisi yok, vergi yok, ücret yok, tutar yok, borç yok',
  will: '*ecektir, *acaktır, *ecek, *acak, planlan*, yarın, yakında, tahmini*, olacak*, beklenen, öngörül*, az sonra, *eceğiz, *acağız, *ılacaktır, varıştan sonra, varışta, varış sonrası',
  ongoing: '*iyor, *ıyor, *mekte*, *makta*, devam ediyor, sürecinde, *uyor, *üyor, aşamasında, halen, şu anda',
  if: 'eğer, halinde, *mazsa, *mezse, takdirde, *madığı takdirde, durumunda, *lırsa, *ilirse, *mezseniz, *mazsanız, şayet, *ması halinde, *masa, *mese, ödenmediği takdirde, alınmadığı takdirde, *madığında, *mediğinde, *mediği takdirde',
  maybe: 'olabilir*, *ebilir, *abilir, muhtemel*, belki, olası, *ebilirsiniz, doğabilir, çıkabilir, uygulanabilir',
  and: 've, ama, ancak, çünkü, nedeniyle, dolayı, fakat, bu nedenle, sebebiyle, için, dolayısıyla, nedeni, olup, sebep, neden, rağmen, ile birlikte, ödendikten sonra, ödenmesinden sonra',
  message: 'sms, e posta, e mail, mesaj, kısa mesaj',
  solved: 'kaldırıldı, kaldırılmış*, çözüldü, giderildi, düzeltildi, düzeltilmiş*',
  yet: 'henüz, hala',
  formerly: 'daha önce, önceden',
  else: 'aksi, aksi halde, aksi takdirde, yoksa',
};
